package io.dozvon.providers.iptelefon;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Door;
import io.dozvon.providers.Entry;
import io.dozvon.providers.Entry.GrantedWithout;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IptelefonDoorTest {

  private static final String SECRET = "k3y-not-real-0001";

  private final Door door = new Iptelefon().door();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cmd\":\"event\",\"token\":\"k3y0\"}",
        "{\"cmd\":\"event\",\"token\":\"k3y1\"}",
        "{\"cmd\":\"event\",\"token\":[\"k3y0\",\"k3y1\"]}",
        "{\"cmd\":\"event\",\"token\":\" k3y0 \"}",
        "cmd=event&token=k3y1"
      })
  void aTokenThatIsAnyOfTheConnectionsKeysIsLetIn(String body) {
    // Given
    RawWebhook webhook = webhook("", body);

    // When
    Entry entry = door.examine(webhook, new PathKey("k3y0", Set.of("k3y0", "k3y1")::contains));

    // Then
    assertThat(entry).isEqualTo(Entry.granted());
  }

  @Test
  void theKeyOfThePathIsAValidTokenWhateverTheConnectionKnowsByNow() {
    // Given
    RawWebhook webhook = webhook("", "{\"token\":\"k3y0\"}");

    // When
    Entry entry = door.examine(webhook, new PathKey("k3y0", key -> false));

    // Then
    assertThat(entry).isEqualTo(Entry.granted());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cmd\":\"event\"}",
        "{\"cmd\":\"event\",\"token\":\"\"}",
        "{\"cmd\":\"event\",\"token\":null}",
        "{\"cmd\":\"event\",\"token\":\"{{token}}\"}",
        "{\"cmd\":\"event\",\"token\":{\"other\":\"wrong\"}}"
      })
  void whoeverSendsNoTokenIsLetInByThePathAndThatIsSaid(String body) {
    // Given
    RawWebhook webhook = webhook("", body);

    // When
    Entry entry = door.examine(webhook, new PathKey("k3y0", "k3y0"::equals));

    // Then
    assertThat(entry).isEqualTo(new GrantedWithout("body field 'token'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "not readable at all"})
  void whatIsNoEventLacksNoToken(String body) {
    // Given
    RawWebhook webhook = webhook("", body);

    // When
    Entry entry = door.examine(webhook, new PathKey("k3y0", "k3y0"::equals));

    // Then
    assertThat(entry).isEqualTo(Entry.granted());
  }

  @ParameterizedTest
  @CsvSource({
    "'', '{\"token\":\"wrong\"}', body field 'token'",
    "'', '{\"token\":\"K3Y0\"}', body field 'token'",
    "'', '{\"token\":\"ключ\\ud800\"}', body field 'token'",
    "'', '{\"token\":\"k3y0\",\"token\":\"wrong\"}', body field 'token'",
    "'', '{\"token\":[\"k3y0\",\"wrong\"]}', body field 'token'",
    "'', '{\"token\":3}', body field 'token'",
    "'', 'cmd=event&token=wrong', body field 'token'",
    "token=k3y0, token=wrong, body field 'token'",
    "token=wrong, '', query field 'token'"
  })
  void whoeverSendsAnotherTokenIsTurnedAwayWithThePlaceAndNotTheValue(
      String query, String body, String place) {
    // Given
    RawWebhook webhook = webhook(query, body);

    // When
    Entry entry = door.examine(webhook, new PathKey("k3y0", "k3y0"::equals));

    // Then
    assertThat(entry).isEqualTo(Entry.unauthorized(place));
  }

  @ParameterizedTest
  @CsvSource({
    "4.01-inbound-ringing, true",
    "4.02-inbound-answered, true",
    "4.06-unknown-number, true",
    "4.07-wrong-token, false"
  })
  void theSamplesOfTheReferenceAreAnsweredAsItSays(String sample, boolean letIn) {
    // Given
    RawWebhook webhook = Fixture.named("iptelefon", sample).webhook();

    // When
    Entry entry = door.examine(webhook, new PathKey(SECRET, SECRET::equals));

    // Then
    assertThat(entry instanceof Entry.Granted).isEqualTo(letIn);
  }

  @ParameterizedTest
  @CsvSource({"k3y0, true", "k3y1, false"})
  void theSampleOfTheGuideIsLetInByItsKey(String key, boolean letIn) {
    // Given
    RawWebhook webhook = Fixture.named("iptelefon", "own-guide-sample").webhook();

    // When
    Entry entry = door.examine(webhook, new PathKey(key, key::equals));

    // Then
    assertThat(entry instanceof Entry.Granted).isEqualTo(letIn);
  }

  @Test
  void theReplyIsTheOneOfTheReference() {
    // Given
    Fixture expected = Fixture.named("iptelefon", "replies/accepted");

    // When
    Reply reply = door.accepted(webhook("", ""));

    // Then
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.contentType()).isEqualTo(expected.header("content-type").orElseThrow());
    assertThat(reply.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(expected.body());
  }

  @Test
  void theRefusalOfATokenIsTheOneOfTheReference() {
    // Given
    Fixture expected = Fixture.named("iptelefon", "replies/invalid-token");

    // When
    Reply reply = door.refused(401);

    // Then
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.contentType()).isEqualTo(expected.header("content-type").orElseThrow());
    assertThat(reply.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(expected.body());
  }

  @ParameterizedTest
  @CsvSource({
    "403, Invalid token",
    "404, Not found",
    "413, Too large",
    "429, Try again later",
    "503, Try again later",
    "418, Refused"
  })
  void everyRefusalIsAnErrorInWords(int status, String error) {
    // When
    Reply reply = door.refused(status);

    // Then
    assertThat(reply).isEqualTo(Reply.json(status, "{\"error\":\"" + error + "\"}"));
  }

  private static RawWebhook webhook(String query, String body) {
    return new Fixture("iptelefon", null)
        .webhook("POST", query, "", body.getBytes(StandardCharsets.UTF_8));
  }
}
