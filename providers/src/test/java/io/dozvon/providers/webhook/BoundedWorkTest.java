package io.dozvon.providers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.RawWebhook;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies as large as the door lets in, each made to hurt one part of the reading. */
class BoundedWorkTest {

  private static final int LARGEST = 256 * 1024;

  static Stream<String> bodies() {
    return Stream.of(
        "[",
        "{\"a\":",
        "{\"a\":[",
        "a&",
        "&",
        "%",
        "%D0",
        "a[b]",
        "[]",
        "--",
        "--a\r\n",
        "--a\r\n\r\n\r\n",
        "\n",
        "\"",
        "\\\"",
        "7",
        "1.",
        ":",
        "https%3A",
        "{{",
        "{\"" + "n".repeat(200) + "\":");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aBodyMadeToHurtIsReadAllTheSame(String piece) {
    // Given
    String body = piece.repeat(LARGEST / piece.length());
    RawWebhook webhook = Webhooks.of(body, "multipart/form-data; boundary=a", bytes(body));

    // When
    Fields fields = Fields.of(webhook);

    // Then
    assertThat(fields.text("a")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aValueMadeToHurtIsReadAllTheSame(String piece) {
    // Given
    String value = piece.replace("\"", "").replace("\\", "").replace("&", "").strip();
    String body = "{\"a\":\"" + (value + "1").repeat(LARGEST / 2 / (value.length() + 1)) + "\"}";

    // When
    Fields fields = Fields.of(Webhooks.of("", "application/json", bytes(body)));

    // Then
    assertThat(fields.integer("a")).isEmpty();
    assertThat(fields.seconds("a")).isEmpty();
    assertThat(fields.unixTime("a")).isEmpty();
    assertThat(fields.link("a")).isEmpty();
    assertThat(fields.flag("a")).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
