package io.dozvon.ingest;

import io.dozvon.runtime.wiring.Contribution;
import io.dozvon.runtime.wiring.DozvonProcess;
import io.dozvon.runtime.wiring.ServiceModule;

/** The ingest service as a process of its own. */
public final class IngestApplication {

  private IngestApplication() {}

  public static void main(String[] arguments) {
    DozvonProcess.main(module(), arguments);
  }

  /** The ingest service as a part of any process. */
  public static ServiceModule module() {
    return new ServiceModule(
        "ingest-service",
        configuration -> {
          IngestSettings settings = IngestSettings.from(configuration);
          return Contribution.of(settings).with(IngestProperties.of(settings));
        });
  }
}
