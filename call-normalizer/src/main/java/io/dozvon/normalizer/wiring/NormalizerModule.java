package io.dozvon.normalizer.wiring;

import io.dozvon.normalizer.NormalizerSettings;
import io.dozvon.normalizer.NormalizerTopology;
import io.dozvon.runtime.wiring.Contribution;
import io.dozvon.runtime.wiring.ServiceModule;

/** The call normalizer as the process that runs it sees it. */
public final class NormalizerModule {

  private NormalizerModule() {}

  /** Its name and its settings. */
  public static ServiceModule module() {
    return new ServiceModule(
        NormalizerTopology.NAME,
        configuration -> Contribution.of(NormalizerSettings.from(configuration)));
  }
}
