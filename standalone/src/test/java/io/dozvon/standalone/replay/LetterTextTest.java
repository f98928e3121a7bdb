package io.dozvon.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.serde.Json;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LetterTextTest {

  private final LetterText text = new LetterText(Letter.remedies(), ZoneOffset.ofHours(3));

  @Test
  void theListSaysSinceWhenByWhomWhyAndHowOften() {
    // Given
    var again = Letter.raw(Letter.RAW, Map.of("replay", Letter.RAW.toString()));

    // When
    List<String> lines = text.inList(Letter.standing(Letter.raw(Letter.RAW)).refusedAgain(again));

    // Then
    assertThat(lines)
        .containsExactly(
            "telephony.raw.sipout.v1/2/17",
            "    since 2026-11-20 13:15:00, refused by call-normalizer 2 times, replayed once,"
                + " sipout, connection flowers-sipout",
            "    not-json: the body is no JSON");
  }

  @Test
  void aKeyIsWholeHoweverLongItIs() {
    // Given
    var letter =
        Letter.standing(Letter.raw(new Origin("telephony.raw.sipout.v1", 2, 79004443322L)));

    // When
    List<String> lines = text.inList(letter);

    // Then
    assertThat(lines.get(0)).isEqualTo("telephony.raw.sipout.v1/2/79004443322");
  }

  @Test
  void inDetailItShowsWhatThereIsAndNothingOfWhatWasSent() {
    // Given
    var letter = Letter.standing(Letter.raw(Letter.RAW));

    // When
    String lines = String.join("\n", text.inDetail(letter));

    // Then
    assertThat(lines)
        .contains("it goes in again as it came")
        .contains("received-at: 2026-11-20T10:15:00Z", "http-query: 12 bytes")
        .contains("call_phone  11 characters", "call_status  7 characters")
        .doesNotContain("quietkey", "79004443322", "Success");
  }

  @Test
  void ofJsonTheNamesAreShownThatCanBeNames() {
    // Given
    var letter =
        Letter.of(
            Letter.RAW,
            "call-normalizer",
            "no-call",
            "k",
            Optional.of("{\"call_id\": \"quiet\", \"legs\": [1], \"79004443322\": 1}"),
            Map.of());

    // When
    String lines = String.join("\n", text.inDetail(Letter.standing(letter)));

    // Then
    assertThat(lines)
        .contains("call_id  5 characters", "legs  array", "(a name of 11 characters)  number")
        .doesNotContain("quiet", "79004443322");
  }

  @Test
  void machinesGetTheSame() throws IOException {
    // Given
    var letter = Letter.standing(Letter.raw(Letter.RAW));

    // When
    JsonNode json = Json.mapper().readTree(new LetterJson(Letter.remedies()).of(letter));

    // Then
    assertThat(json.get("key").textValue()).isEqualTo("telephony.raw.sipout.v1/2/17");
    assertThat(json.get("since").textValue()).isEqualTo("2026-11-20T10:15:00Z");
    assertThat(json.get("provider").textValue()).isEqualTo("sipout");
    assertThat(json.get("reason").textValue()).isEqualTo("not-json");
    assertThat(json.get("refused").intValue()).isOne();
    assertThat(json.get("replayable").booleanValue()).isTrue();
  }
}
