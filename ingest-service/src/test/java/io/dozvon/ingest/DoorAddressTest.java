package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections whose webhooks may come from certain addresses only; requests come from here. */
class DoorAddressTest {

  private static final String FORBIDDEN = "{\"error\":\"Forbidden\"}";
  private static final String END = " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n";

  private final MockKafka kafka = MockKafka.willing();
  private final LogLines log = LogLines.of(Ledger.class);
  private final RunningDoor door = RunningDoor.on(kafka, Map.of());

  @AfterEach
  void close() {
    door.close();
    log.close();
  }

  @Test
  void letsInWhoComesFromAnAllowedAddress() {
    var response = send(Tenancy.NEAR);

    assertThat(response.status()).isEqualTo(200);
    assertThat(kafka.webhooks()).hasSize(1);
  }

  @Test
  void turnsAwayWhoComesFromElsewhereAndTellsNothing() {
    var response = send(Tenancy.FAR);

    assertThat(response.status()).isEqualTo(403);
    assertThat(response.body()).isEqualTo(FORBIDDEN);
    assertThat(kafka.webhooks()).isEmpty();
  }

  @Test
  void countsWhoWasTurnedAwayAndSaysFromWhereToWhichConnection() {
    send(Tenancy.FAR);

    assertThat(
            door.count(
                "dozvon.webhooks.refused", "provider", "sipout", "reason", "address not allowed"))
        .isEqualTo(1);
    assertThat(log.lines())
        .singleElement()
        .asString()
        .contains("webhook refused", "connection=\"acme-far\"", "address=\"127.0.0.1\"")
        .doesNotContain(Tenancy.FAR);
  }

  @Test
  void saysSoForEachConnection() {
    send(Tenancy.FAR);

    send(Tenancy.FARTHER);

    assertThat(log.lines()).hasSize(2).anyMatch(line -> line.contains("acme-farther"));
  }

  @Test
  void believesNobodyWhereNoProxyIsTrusted() {
    var response = send(Tenancy.FAR, "X-Forwarded-For: 192.0.2.7\r\nForwarded: for=192.0.2.7\r\n");

    assertThat(response.status()).isEqualTo(403);
  }

  private RawHttp.Response send(String key, String... headers) {
    String start = "POST /sipout_webhook/" + key + END;
    return RawHttp.exchange(door, start, String.join("", List.of(headers)), "\r\n");
  }
}
