package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Even with every log of ours, of the server and of the network turned on, no secret gets out. */
class DoorSilenceTest {

  private static final String PHONE = "79004443322";
  private static final String POST = "POST " + Tenancy.PATH + "?phone=" + PHONE + " HTTP/1.1\r\n";
  private static final List<String> LOUD = List.of("io.dozvon", "io.micronaut", "io.netty");

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Appender<ILoggingEvent> usual = root.getAppender("stderr");
  private final RunningDoor door =
      RunningDoor.on(MockKafka.willing(), Map.of("ingest.read.timeout", "200ms"));

  @BeforeEach
  void listen() {
    root.detachAppender(usual);
    log.start();
    root.addAppender(log);
    LOUD.forEach(name -> logging.getLogger(name).setLevel(Level.TRACE));
  }

  @AfterEach
  void close() {
    LOUD.forEach(name -> logging.getLogger(name).setLevel(null));
    door.close();
    root.addAppender(usual);
  }

  @Test
  void tellsNoKeyAndNoPhone() {
    everyKindOfRequest();

    String told = log.list.stream().map(this::inFull).collect(Collectors.joining("\n"));
    assertThat(told)
        .contains("webhook refused", "door failed", "sipout_webhook/***")
        .doesNotContain(Tenancy.KEY, "a3skqw8", PHONE);
  }

  @Test
  void metersHoldNoKeyAndNoPhone() {
    everyKindOfRequest();

    assertThat(door.meters().getMeters())
        .extracting(meter -> meter.getId().toString())
        .isNotEmpty()
        .noneMatch(id -> id.contains("a3skqw8") || id.contains(PHONE));
  }

  private void everyKindOfRequest() {
    String length = "Host: x\r\nContent-Length: ";
    String phone = "{\"phone\":\"" + PHONE + "\"}";
    exchange(POST, length, phone.length() + "\r\n\r\n", phone);
    exchange(POST, length, "19\r\n\r\n", PHONE + " explode");
    exchange(POST, length, "300000\r\n\r\n", "x".repeat(300_000));
    exchange(POST, length, "30000000000\r\n\r\n");
    exchange(POST, length, "100\r\n\r\n", PHONE);
    exchange(POST, length, "nonsense\r\n\r\n");
    exchange(POST, "Host: x\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n");
    exchange(POST.replace("?", "|{{x}}?"), length, "0\r\n\r\n");
    exchange(POST.replace("?", "/?"), length, "0\r\n\r\n");
    exchange(POST.replace("?phone=", "?token="), length, "0\r\n\r\n");
    exchange(POST.replace("POST", "DELETE"), length, "0\r\n\r\n");
    exchange(POST.replace("sipout", "sipoutt"), length, "0\r\n\r\n");
    exchange(POST.replace("sipout", "sipuni"), length, "0\r\n\r\n");
    exchange(POST.replace("/sipout", "http://x/sipout"), length, "0\r\n\r\n");
    exchange(POST.replace("?", " ?"), length, "0\r\n\r\n");
    exchange(POST.replace("?", "x".repeat(20_000)), length, "0\r\n\r\n");
    breakOff(POST, length, "100\r\n\r\n", PHONE);
    door.close();
    root.detachAppender(log);
  }

  private void exchange(String... parts) {
    assertThat(RawHttp.exchange(door, parts).body()).doesNotContain(PHONE, "a3skqw8", "Exception");
  }

  private void breakOff(String... parts) {
    try (var http = new RawHttp(door)) {
      http.send(parts);
    }
  }

  private String inFull(ILoggingEvent event) {
    return event.getLoggerName()
        + " "
        + event.getFormattedMessage()
        + " "
        + event.getKeyValuePairs()
        + (event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy()));
  }
}
