package io.dozvon.providers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BodyTextTest {

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("", StandardCharsets.UTF_8, " да\n"),
        Arguments.of("text/plain; charset=windows-1251", Charset.forName("windows-1251"), "да"),
        Arguments.of("text/plain; charset=windows-1251", StandardCharsets.UTF_8, "\uFEFFда"),
        Arguments.of("application/json", StandardCharsets.UTF_16, "да"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aBodyIsReadByItsMarkElseByItsContentType(String contentType, Charset sent, String text) {
    // When
    String read = BodyText.of(Webhooks.of("", contentType, text.getBytes(sent)));

    // Then
    assertThat(read).isEqualTo("да");
  }
}
