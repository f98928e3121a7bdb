package io.dozvon.providers.sipout;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Door;
import io.dozvon.providers.Entry;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipOutDoorTest {

  private final Door door = new SipOut().door();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"call_action\":\"dial\"}",
        "{\"call_action\":\"dial\",\"key\":\"k3y0\"}",
        "{\"call_action\":\"dial\",\"key\":\"k3y1\"}",
        "{\"call_action\":\"dial\",\"key\":\"\"}",
        "{\"call_action\":\"dial\",\"key\":null}",
        "call_action=dial&key=k3y0",
        "not readable at all"
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
    "'', '{\"key\":\"wrong\"}', body field 'key'",
    "'', '{\"key\":\"ключ\"}', body field 'key'",
    "'', 'key=K3Y0&call_action=dial', body field 'key'",
    "key=k3y0, key=wrong, body field 'key'",
    "key=wrong, '', query field 'key'"
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
  @ValueSource(strings = {"5.09-userapi-statistics", "5.10-userapi-find-callid", "5.12-widget"})
  void aRequestForTheProvidersOwnApiIsTurnedAwayByItsKey(String sample) {
    // Given
    RawWebhook webhook = Fixture.named("sipout", sample).webhook();

    // When
    Entry entry = door.examine(webhook, new PathKey("k3y0", "k3y0"::equals));

    // Then
    assertThat(entry).isInstanceOf(Entry.Denied.class);
  }

  @Test
  void theReplyIsTheOneOfTheReference() {
    // Given
    RawWebhook webhook = webhook("", "");

    // When
    Reply reply = door.accepted(webhook);

    // Then
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.contentType()).isEqualTo("application/json");
    assertThat(reply.body().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(Fixture.named("sipout", "replies/accepted").body());
  }

  @ParameterizedTest
  @CsvSource({
    "401, unauthorized",
    "403, unauthorized",
    "404, not_found",
    "413, too_large",
    "429, try_later",
    "503, try_later",
    "418, refused"
  })
  void aRefusalIsInTheProvidersEnvelope(int status, String error) {
    // When
    Reply reply = door.refused(status);

    // Then
    assertThat(reply)
        .isEqualTo(Reply.json(status, "{\"result\":\"bad\",\"err\":\"" + error + "\"}"));
  }

  private static RawWebhook webhook(String query, String body) {
    return new Fixture("sipout", null)
        .webhook("POST", query, "", body.getBytes(StandardCharsets.UTF_8));
  }
}
