package io.dozvon.providers;

import io.dozvon.contracts.registry.Connection;
import java.time.ZoneId;
import java.util.List;

/** A connection to read webhooks for. */
public final class Connections {

  private Connections() {}

  /** In Russia, with one line of its own. */
  public static Connection of(String provider) {
    return new Connection(
        "connection-1",
        "project-1",
        provider,
        List.of(),
        ZoneId.of("Europe/Moscow"),
        "RU",
        List.of("74951112233"),
        "test");
  }
}
