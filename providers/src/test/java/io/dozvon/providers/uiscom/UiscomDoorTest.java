package io.dozvon.providers.uiscom;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Door;
import io.dozvon.providers.Entry;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UiscomDoorTest {

  private final Door door = new Uiscom().door();

  static List<Fixture> fixtures() {
    return Fixture.of("uiscom");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"notification_name\":\"a\"}",
        "{\"notification_name\":\"a\",\"token\":\"k3y0\"}",
        "{\"notification_name\":\"a\",\"integration_key\":\"k3y1\"}",
        "{\"notification_name\":\"a\",\"integration_key\":\"\",\"token\":null}",
        "{\"notification_name\":\"a\",\"token\":\"{{token}}\"}",
        "{\"notification_name\":\"\"a\"\",\"token\":\"\"k3y0\"\"}",
        "{\"notification_name\":a,\"token\":k3y0}",
        "{\"utm\":{\"token\":\"another\"}}",
        "notification_name=a&token=%22k3y0%22",
        "not readable at all",
        "{\"token\":\"another\" cut off"
      })
  void whoeverSendsNoKeyOrOneOfTheConnectionsIsLetIn(String body) {
    // Given
    RawWebhook webhook = webhook("", body);

    // When
    Entry entry = door.examine(webhook, new PathKey("k3y0", Set.of("k3y0", "k3y1")::contains));

    // Then
    assertThat(entry).isEqualTo(Entry.granted());
  }

  @ParameterizedTest
  @CsvSource({
    "'', '{\"token\":\"wrong\"}', body field 'token'",
    "'', '{\"integration_key\":\"ключ\",\"token\":\"k3y0\"}', body field 'integration_key'",
    "'', '{\"token\":\"\"wrong\"\",\"x\":{{x}}}', body field 'token'",
    "'', 'token=K3Y0&notification_name=a', body field 'token'",
    "token=k3y0, token=wrong, body field 'token'",
    "token=wrong, '', query field 'token'",
    "integration_key=%22wrong%22, '', query field 'integration_key'"
  })
  void whoeverSendsAnotherKeyIsTurnedAwayWithThePlaceAndNotTheValue(
      String query, String body, String place) {
    // Given
    RawWebhook webhook = webhook(query, body);

    // When
    Entry entry = door.examine(webhook, new PathKey("k3y0", "k3y0"::equals));

    // Then
    assertThat(entry).isEqualTo(Entry.unauthorized(place));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyWebhookThatIsLetInIsAnsweredAtOnceAndSteersNothing(Fixture fixture) {
    // Given
    Set<String> keys = Set.of("k3y0", "not-a-real-secret");
    Entry entry = door.examine(fixture.webhook(), new PathKey("k3y0", keys::contains));

    // When
    Reply reply = door.accepted(fixture.webhook());

    // Then
    assertThat(entry).isEqualTo(Entry.granted());
    assertThat(reply).isEqualTo(Reply.json(200, "{}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 413, 503})
  void aRefusalIsTheStatusAlone(int status) {
    // When
    Reply reply = door.refused(status);

    // Then
    assertThat(reply).isEqualTo(Reply.json(status, "{}"));
  }

  private static RawWebhook webhook(String query, String body) {
    return new Fixture("uiscom", null)
        .webhook("POST", query, "text/plain", body.getBytes(StandardCharsets.UTF_8));
  }
}
