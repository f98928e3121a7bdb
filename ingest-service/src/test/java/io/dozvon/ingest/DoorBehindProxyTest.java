package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection for certain addresses, behind a trusted proxy: every request comes from here. */
class DoorBehindProxyTest {

  private static final String START =
      "POST /sipout_webhook/" + Tenancy.FAR + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n";

  private final LogLines log = LogLines.of(Ledger.class);
  private final RunningDoor door = behindProxy("x-forwarded-for");

  @AfterEach
  void close() {
    door.close();
    log.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For: 192.0.2.7\r\n",
        "X-Forwarded-For: 198.51.100.1, 192.0.2.7\r\n",
        "X-Forwarded-For: 198.51.100.1\r\nx-forwarded-for: 192.0.2.7, 127.0.0.9\r\n"
      })
  void believesTheProxy(String headers) {
    var response = RawHttp.exchange(door, START, headers, "\r\n");

    assertThat(response.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X-Forwarded-For: 192.0.2.7, 198.51.100.1\r\n",
        "X-Forwarded-For: 192.0.2.7\r\nX-Forwarded-For: 198.51.100.1\r\n",
        "X-Forwarded-For: 192.0.2.7, unknown\r\n",
        "Forwarded: for=192.0.2.7\r\n"
      })
  void believesTheProxyOnlyInWhatItWroteItself(String headers) {
    var response = RawHttp.exchange(door, START, headers, "\r\n");

    assertThat(response.status()).isEqualTo(403);
  }

  @Test
  void saysThatASenderIsUnknownWhomTheProxyDoesNotName() {
    RawHttp.exchange(door, START, "X-Forwarded-For: 192.0.2.7, unknown\r\n", "\r\n");

    assertThat(log.lines()).singleElement().asString().contains("address=\"unknown\"");
  }

  @Test
  void readsTheHeaderThatTheProxyWrites() {
    String headers = "Forwarded: for=192.0.2.7\r\nX-Forwarded-For: 198.51.100.1\r\n";
    try (RunningDoor other = behindProxy("forwarded")) {

      var response = RawHttp.exchange(other, START, headers, "\r\n");

      assertThat(response.status()).isEqualTo(200);
    }
  }

  private static RunningDoor behindProxy(String header) {
    return RunningDoor.on(
        MockKafka.willing(),
        Map.of("ingest.trusted.proxies", "127.0.0.0/8, ::1", "ingest.trusted.header", header));
  }
}
