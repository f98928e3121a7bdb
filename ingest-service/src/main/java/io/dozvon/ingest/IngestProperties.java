package io.dozvon.ingest;

import java.util.Map;

/** How the door needs Micronaut to be set up. */
public final class IngestProperties {

  private static final int LONGEST_REQUEST_LINE = 16 * 1024;

  private IngestProperties() {}

  /** As Micronaut properties, by name. */
  public static Map<String, Object> of(IngestSettings settings) {
    return Map.ofEntries(
        Map.entry("micronaut.server.host", settings.host()),
        Map.entry("micronaut.server.port", settings.port()),
        Map.entry("micronaut.server.idle-timeout", "60s"),
        Map.entry("micronaut.server.log-handled-exceptions", false),
        Map.entry("micronaut.server.netty.access-logger.enabled", false),
        Map.entry("micronaut.server.netty.max-initial-line-length", LONGEST_REQUEST_LINE),
        // What is stored is what came; and a small body must not unfold into a huge one.
        Map.entry("micronaut.server.netty.request-decompression-enabled", false),
        Map.entry("micronaut.lifecycle.graceful-shutdown.enabled", true),
        Map.entry("micronaut.lifecycle.graceful-shutdown.grace-period", "5s"),
        Map.entry("kafka.enabled", true),
        // It knows only whether Kafka answers; the door knows whether Kafka takes writes.
        Map.entry("kafka.health.enabled", false));
  }
}
