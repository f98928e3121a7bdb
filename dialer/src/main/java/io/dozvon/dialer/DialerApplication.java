package io.dozvon.dialer;

import io.dozvon.providers.Providers;
import io.dozvon.runtime.wiring.Contribution;
import io.dozvon.runtime.wiring.DozvonProcess;
import io.dozvon.runtime.wiring.ServiceModule;
import java.util.Map;

/** The dialer as a process of its own. */
public final class DialerApplication {

  private DialerApplication() {}

  public static void main(String[] arguments) {
    DozvonProcess.main(module(), arguments);
  }

  /** The dialer as a part of any process. */
  public static ServiceModule module() {
    return module(Providers.known());
  }

  static ServiceModule module(Providers providers) {
    return new ServiceModule(
        Names.STAGE,
        configuration -> {
          DialerSettings settings = DialerSettings.from(configuration, providers);
          return Contribution.of(settings).with(properties(settings));
        });
  }

  /** Where a door of ingest-service is in the same process, that one's server serves this, too. */
  private static Map<String, Object> properties(DialerSettings settings) {
    return Map.of(
        "micronaut.server.host",
        settings.host(),
        "micronaut.server.port",
        settings.port(),
        "micronaut.server.idle-timeout",
        "60s",
        "micronaut.server.log-handled-exceptions",
        false,
        "micronaut.server.netty.request-decompression-enabled",
        false);
  }
}
