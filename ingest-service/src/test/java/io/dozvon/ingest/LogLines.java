package io.dozvon.ingest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What one class says in the log meanwhile. */
final class LogLines implements AutoCloseable {

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger;

  private LogLines(Logger logger) {
    this.logger = logger;
    log.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(log);
  }

  static LogLines of(Class<?> teller) {
    return new LogLines(((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(teller));
  }

  /** As {@code webhook refused provider="sipout"}. */
  List<String> lines() {
    return log.list.stream()
        .map(event -> event.getFormattedMessage() + " " + event.getKeyValuePairs())
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }
}
