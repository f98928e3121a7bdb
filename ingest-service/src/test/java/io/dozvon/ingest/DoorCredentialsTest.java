package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.WebhookKey;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.registry.RegistryEntries;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a wrong credential besides the path's key leaves behind, at the doors of real providers. */
class DoorCredentialsTest {

  private static final String KEY = "0.a3skqw8js8d";
  private static final String WRONG = "d3Jvbmc-79004443322";

  private final MockKafka kafka = MockKafka.willing();
  private final LogLines log = LogLines.of(Ledger.class);
  private final RunningDoor door =
      RunningDoor.on(kafka, Map.of(), Providers.known(), () -> Optional.of(tenants()));

  @AfterEach
  void close() {
    door.close();
    log.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "iptelefon | ?token=d3Jvbmc-79004443322 | | | 401 | query field 'token'",
        "iptelefon | | | {\"token\":\"d3Jvbmc-79004443322\",\"cmd\":\"history\"} | 401 | body field 'token'",
        "novofon | ?event=NOTIFY_START | Signature: d3Jvbmc-79004443322 | | 403 | header 'Signature'",
        "sipout | ?key=d3Jvbmc-79004443322 | | | 401 | query field 'key'",
        "sipout | | | {\"key\":\"d3Jvbmc-79004443322\"} | 401 | body field 'key'",
        "uiscom | ?token=d3Jvbmc-79004443322 | | | 401 | query field 'token'",
        "uiscom | | | {\"integration_key\":\"d3Jvbmc-79004443322\"} | 401 | body field 'integration_key'"
      })
  void isCountedAndToldByItsPlaceNeverByItsValue(
      String provider, String query, String header, String body, int status, String place) {
    var response = send(provider, text(query), text(header), text(body));

    assertThat(response.status()).isEqualTo(status);
    assertThat(kafka.webhooks()).isEmpty();
    assertThat(door.count("dozvon.webhooks.refused", "provider", provider, "reason", place))
        .isEqualTo(1);
    assertThat(log.lines())
        .singleElement()
        .asString()
        .contains("webhook refused", "connection=\"acme-" + provider + "\"", place)
        .doesNotContain(WRONG, KEY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "iptelefon | | {\"cmd\":\"history\",\"callid\":\"1\"} | body field 'token'",
        "novofon | ?event=NOTIFY_START&caller_id=79004443322 | | header 'Signature'"
      })
  void thatOneIsMissingIsCountedAndToldThoughThePathOpensTheDoor(
      String provider, String query, String body, String place) {
    var response = send(provider, text(query), "", text(body));

    assertThat(response.status()).isEqualTo(200);
    assertThat(kafka.webhooks()).hasSize(1);
    assertThat(door.count("dozvon.webhooks.unproven", "provider", provider, "lacking", place))
        .isEqualTo(1);
    assertThat(log.lines())
        .singleElement()
        .asString()
        .contains("let in by its path alone", "connection=\"acme-" + provider + "\"", place)
        .doesNotContain(KEY, "79004443322");
  }

  private RawHttp.Response send(String provider, String query, String header, String body) {
    String path = Providers.known().byId(provider).map(Provider::webhookPath).orElseThrow();
    return RawHttp.exchange(
        door,
        "POST /" + path + "/" + KEY + query + " HTTP/1.1\r\nHost: x\r\n",
        header.isEmpty() ? "" : header + "\r\n",
        "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n",
        body);
  }

  private static String text(String given) {
    return given == null ? "" : given;
  }

  private static RegistryEntries tenants() {
    var tenants = new RegistryEntries();
    for (String id : Providers.known().ids()) {
      String digest = new WebhookKey(id, KEY).digest();
      tenants.put(
          new Connection(
              "acme-" + id,
              "acme",
              id,
              List.of(digest),
              ZoneId.of("UTC"),
              "RU",
              List.of(),
              "test"));
    }
    return tenants;
  }
}
