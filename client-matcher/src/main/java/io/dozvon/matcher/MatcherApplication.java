package io.dozvon.matcher;

import io.dozvon.matcher.wiring.PhonesEndpoint;
import io.dozvon.runtime.wiring.Contribution;
import io.dozvon.runtime.wiring.DozvonProcess;
import io.dozvon.runtime.wiring.ServiceModule;

/** The matcher as a process of its own. */
public final class MatcherApplication {

  private MatcherApplication() {}

  public static void main(String[] arguments) {
    DozvonProcess.main(module(), arguments);
  }

  /** The matcher as a part of any process. */
  public static ServiceModule module() {
    return new ServiceModule(
        Names.STAGE,
        configuration ->
            Contribution.of(MatcherSettings.from(configuration)).with(PhonesEndpoint.ENABLED));
  }
}
