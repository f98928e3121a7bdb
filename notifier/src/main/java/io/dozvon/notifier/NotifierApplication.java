package io.dozvon.notifier;

import io.dozvon.runtime.wiring.Contribution;
import io.dozvon.runtime.wiring.DozvonProcess;
import io.dozvon.runtime.wiring.ServiceModule;

/** The notifier as a process of its own. */
public final class NotifierApplication {

  private NotifierApplication() {}

  public static void main(String[] arguments) {
    DozvonProcess.main(module(), arguments);
  }

  /** The notifier as a part of any process. */
  public static ServiceModule module() {
    return new ServiceModule(
        NotifierNames.STAGE,
        configuration -> Contribution.of(NotifierSettings.from(configuration)));
  }
}
