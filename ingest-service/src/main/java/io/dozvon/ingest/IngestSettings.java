package io.dozvon.ingest;

import io.dozvon.runtime.Configuration;
import java.time.Duration;

/**
 * How the door works.
 *
 * @param host the address it listens at
 * @param port 0 takes a free one
 * @param inflightRequests how many webhooks may be inside at once
 * @param inflightBytes how many bytes of webhooks may be inside at once
 * @param answerWithin when a sender is told to come again, though Kafka may still take the webhook
 * @param readTimeout how long a sender may take for a body
 * @param proxies who may say whom a request came from
 */
public record IngestSettings(
    String host,
    int port,
    int inflightRequests,
    int inflightBytes,
    Duration answerWithin,
    Duration readTimeout,
    TrustedProxies proxies) {

  private static final int MEBIBYTE = 1024 * 1024;

  /** Reads {@code ingest.*}. */
  public static IngestSettings from(Configuration configuration) {
    return new IngestSettings(
        configuration.text("ingest.host", "0.0.0.0"),
        configuration.number("ingest.port", 8080, 0, 65535),
        configuration.number("ingest.inflight.requests", 2000, 1, 1_000_000),
        configuration.number("ingest.inflight.bytes", 64 * MEBIBYTE, MEBIBYTE, 1024 * MEBIBYTE),
        time(
            configuration,
            "ingest.answer.within",
            Duration.ofMillis(1800),
            Duration.ofMillis(100),
            Duration.ofMillis(1900)),
        time(
            configuration,
            "ingest.read.timeout",
            Duration.ofSeconds(10),
            Duration.ofMillis(100),
            Duration.ofSeconds(60)),
        TrustedProxies.from(configuration));
  }

  private static Duration time(
      Configuration configuration, String key, Duration otherwise, Duration least, Duration most) {
    Duration time = configuration.time(key, otherwise);
    if (time.compareTo(least) >= 0 && time.compareTo(most) <= 0) {
      return time;
    }
    String expected = "a time from " + least.toMillis() + "ms to " + most.toMillis() + "ms";
    return configuration.complain(key, expected, time.toMillis() + "ms", otherwise);
  }
}
