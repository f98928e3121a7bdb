package io.dozvon.runtime.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import io.dozvon.runtime.Configuration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * How a process writes its log.
 *
 * @param json one JSON object a line instead of text
 * @param level of what Dozvon itself says; libraries keep theirs, whose traces may quote webhooks
 */
public record LogSettings(boolean json, Optional<String> level) {

  private static final String OURS = "io.dozvon";
  private static final List<String> FORMATS = List.of("text", "json");
  private static final List<String> LEVELS = List.of("error", "warn", "info", "debug", "trace");

  /** Reads {@code log.format} and {@code log.level}. */
  public static LogSettings from(Configuration configuration) {
    return new LogSettings(
        oneOf(FORMATS, configuration, "log.format").filter("json"::equals).isPresent(),
        oneOf(LEVELS, configuration, "log.level"));
  }

  /** Makes it so, for the whole process; what was not given stays as it is. */
  public void apply() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      apply(context);
    }
  }

  void apply(LoggerContext context) {
    level.ifPresent(name -> context.getLogger(OURS).setLevel(Level.toLevel(name)));
    if (json) {
      context
          .getLogger(Logger.ROOT_LOGGER_NAME)
          .iteratorForAppenders()
          .forEachRemaining(appender -> writeJson(context, appender));
    }
  }

  private static void writeJson(LoggerContext context, Appender<ILoggingEvent> appender) {
    if (appender instanceof OutputStreamAppender<ILoggingEvent> stream) {
      JsonLines lines = new JsonLines();
      lines.setContext(context);
      lines.start();
      stream.setEncoder(lines);
    }
  }

  private static Optional<String> oneOf(
      List<String> known, Configuration configuration, String key) {
    String value = configuration.text(key, "").toLowerCase(Locale.ROOT);
    if (value.isEmpty() || known.contains(value)) {
      return Optional.of(value).filter(given -> !given.isEmpty());
    }
    return configuration.complain(
        key, "one of " + String.join(", ", known), value, Optional.empty());
  }
}
