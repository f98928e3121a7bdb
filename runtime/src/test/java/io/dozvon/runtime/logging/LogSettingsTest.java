package io.dozvon.runtime.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogSettingsTest {

  private final LoggerContext context = new LoggerContext();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @BeforeEach
  void aLogAsItIsShipped() {
    context.setMDCAdapter(new LogbackMDCAdapter());
    PatternLayoutEncoder text = new PatternLayoutEncoder();
    text.setContext(context);
    text.setPattern("%level %msg%n");
    text.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(text);
    appender.setOutputStream(written);
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender);
    context.getLogger("io.dozvon").setLevel(Level.INFO);
  }

  @Test
  void whatWasNotGivenStaysAsItIs() {
    // Given
    settings(Map.of()).apply(context);

    // When
    context.getLogger("io.dozvon.Door").info("open");

    // Then
    assertThat(written.toString(UTF_8)).isEqualTo("INFO open\n");
  }

  @Test
  void theLevelIsOfOursAndNotOfTheLibraries() {
    // When
    settings(Map.of("log.level", "trace")).apply(context);

    // Then
    assertThat(context.getLogger("io.dozvon.Door").isTraceEnabled()).isTrue();
    assertThat(context.getLogger("org.apache.kafka").isInfoEnabled()).isFalse();
  }

  @Test
  void asJsonALineIsOneFlatObject() throws IOException {
    // Given
    settings(Map.of("log.format", "json")).apply(context);

    // When
    context
        .getLogger("io.dozvon.Door")
        .atWarn()
        .addKeyValue("provider", "sipout")
        .addKeyValue("status", 404)
        .addKeyValue("message", "of somebody else")
        .log("a \"quoted\"\nmessage");

    // Then
    assertThat(written.toString(UTF_8).lines()).hasSize(1);
    JsonNode line = JsonMapper.builder().build().readTree(written.toString(UTF_8));
    assertThat(line.path("time").asText()).endsWith("Z");
    assertThat(line.path("level").asText()).isEqualTo("WARN");
    assertThat(line.path("logger").asText()).isEqualTo("Door");
    assertThat(line.path("message").asText()).isEqualTo("a \"quoted\"\nmessage");
    assertThat(line.path("provider").asText()).isEqualTo("sipout");
    assertThat(line.path("status").asText()).isEqualTo("404");
  }

  @Test
  void stackTracesShowNoLongNumbersAsJsonEither() {
    // Given
    settings(Map.of("log.format", "json")).apply(context);

    // When
    context
        .getLogger("io.dozvon.Door")
        .error("failed", new IllegalStateException("about 79004443322"));

    // Then
    assertThat(written.toString(UTF_8))
        .contains("IllegalStateException: about *******")
        .doesNotContain("79004443322");
  }

  @Test
  void aWordThatIsNoFormatAndNoLevelIsRefused() {
    // Given
    var configuration = new Configuration(Map.of("log.format", "xml", "log.level", "loud"));
    LogSettings.from(configuration);

    // When, Then
    assertThatThrownBy(configuration::refuseTheRest)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'log.format' is 'xml'; expected one of text, json")
        .hasMessageContaining("'log.level' is 'loud'; expected one of error, warn, info");
  }

  private static LogSettings settings(Map<String, String> given) {
    return LogSettings.from(new Configuration(given));
  }
}
