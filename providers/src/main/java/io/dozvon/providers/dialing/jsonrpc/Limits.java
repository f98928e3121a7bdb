package io.dozvon.providers.dialing.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What is left of the points that a provider allows in a minute and in a day. */
public record Limits(Window minute, Window day) {

  /**
   * One of the two.
   *
   * @param usedUp whether the provider said that nothing is left
   * @param reset until there is more
   */
  public record Window(boolean usedUp, Duration reset) {}

  private static final long MINUTE = 60;
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;

  /** They stand in the metadata, and of some errors a level deeper. */
  static Limits of(JsonNode metadata) {
    JsonNode inner = metadata.path("limits");
    JsonNode limits = inner.isObject() ? inner : metadata;
    return new Limits(window(limits, "minute", MINUTE, MINUTE), window(limits, "day", HOUR, DAY));
  }

  private static Window window(JsonNode limits, String name, long otherwise, long longest) {
    JsonNode remaining = limits.path(name + "_remaining");
    boolean usedUp = remaining.asLong(1) <= 0 && !remaining.isNull();
    long reset = limits.path(name + "_reset").asLong(otherwise);
    return new Window(usedUp, Duration.ofSeconds(Math.max(1, Math.min(reset, longest))));
  }

  /** How long nothing should be asked; zero while there are points. */
  public Duration rest() {
    if (day.usedUp()) {
      return day.reset();
    }
    return minute.usedUp() ? minute.reset() : Duration.ZERO;
  }

  /** How long to wait where something was refused for want of points. */
  public Duration refill() {
    return day.usedUp() ? day.reset() : minute.reset();
  }
}
