package io.dozvon.providers.sipuni;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Door;
import io.dozvon.providers.Entry;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipuniDoorTest {

  private final Door door = new Sipuni().door();

  static List<Fixture> fixtures() {
    return Fixture.of("sipuni");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void whoeverKnowsThePathIsLetIn(Fixture fixture) {
    // When
    Entry entry = door.examine(fixture.webhook(), new PathKey("k3y0", key -> false));

    // Then
    assertThat(entry).isEqualTo(Entry.granted());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyWebhookIsAnsweredWithSuccess(Fixture fixture) {
    // When
    Reply reply = door.accepted(fixture.webhook());

    // Then
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.contentType()).isEqualTo("application/json");
    assertThat(reply.body().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(Fixture.named("sipuni", "replies/accepted").body());
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 413, 503})
  void aRefusalIsNeverASuccess(int status) {
    // When
    Reply reply = door.refused(status);

    // Then
    assertThat(reply).isEqualTo(Reply.json(status, "{\"success\": false}"));
  }

  @Test
  void theReplyHasTheLengthOfTheReference() {
    // When
    int length = door.accepted(Fixture.named("sipuni", "8.01-probe").webhook()).body().length();

    // Then
    assertThat(length)
        .hasToString(
            Fixture.named("sipuni", "replies/accepted").header("content-length").orElseThrow());
  }
}
