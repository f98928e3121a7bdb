package io.dozvon.providers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "+7, 7", "-3, -3", "12.0, 12", "0012, 12", "2147483647, 2147483647"})
  void aWholeNumberIsRead(String text, int expected) {
    // When
    Optional<Integer> read = Lenient.integer(text);

    // Then
    assertThat(read).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.5", "2147483648", "1e3", "one", "--1", "99999999999999999999"})
  void whatIsNoWholeNumberIsAbsent(String text) {
    // When
    Optional<Integer> read = Lenient.integer(text);

    // Then
    assertThat(read).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "66, 66",
    "66.9, 66",
    "'66,9', 66",
    "01:05, 65",
    "00:01:05, 65",
    "100:00:00, 360000",
    "2592000, 2592000"
  })
  void aDurationIsRead(String text, int expected) {
    // When
    Optional<Integer> read = Lenient.seconds(text);

    // Then
    assertThat(read).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-5",
        "abc",
        "1:2:3:4",
        "00:99:61",
        "2592001",
        "9999:9999:59",
        "1e3",
        "9999999999"
      })
  void whatIsNoDurationIsAbsent(String text) {
    // When
    Optional<Integer> read = Lenient.seconds(text);

    // Then
    assertThat(read).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1795158000, 2026-11-20T07:00:00Z",
    "1795158000.25, 2026-11-20T07:00:00.250Z",
    "1795158000.1234567890, 2026-11-20T07:00:00.123456789Z",
    "1795158000250, 2026-11-20T07:00:00.250Z",
    "1.79515800025E9, 2026-11-20T07:00:00.250Z"
  })
  void aUnixTimeIsRead(String text, Instant expected) {
    // When
    Optional<Instant> read = Lenient.unixTime(text);

    // Then
    assertThat(read).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1795158000", "1", "1e99", "1e400", "4102444801000", "now"})
  void whatIsNoTimeOfACallIsAbsent(String text) {
    // When
    Optional<Instant> read = Lenient.unixTime(text);

    // Then
    assertThat(read).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "1, true", "YES, true", "false, false", "0, false", "Off, false"})
  void aYesOrNoIsReadInAnySpelling(String text, boolean expected) {
    // When
    Optional<Boolean> read = Lenient.flag(text);

    // Then
    assertThat(read).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "maybe", "falsehood"})
  void whatIsNeitherYesNorNoIsAbsent(String text) {
    // When
    Optional<Boolean> read = Lenient.flag(text);

    // Then
    assertThat(read).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://sipuni.com/r?id=1.2&hash=a, https://sipuni.com/r?id=1.2&hash=a",
    "HTTPS://sipuni.com, HTTPS://sipuni.com",
    "https%3A%2F%2Fsipuni.com%2Fr%3Fid%3D1%2B2, https://sipuni.com/r?id=1+2",
    "https%3a%2f%2fsipuni.com, https://sipuni.com",
    "https://sipuni.com/%D1%8F%20, https://sipuni.com/%D1%8F%20",
    "https://sipuni.com/запись, https://sipuni.com/запись"
  })
  void aLinkIsTakenAndDecodedOnceMoreWhereItIsStillEncoded(String text, String expected) {
    // When
    Optional<String> read = Lenient.link(text);

    // Then
    assertThat(read).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "unknown",
        "http://sipuni.com/r",
        "ftp://sipuni.com",
        "https://",
        "https:///etc/passwd",
        "https://user@inside/r",
        "https://a b/c",
        "https://a/b c",
        "https://a/\"><script>",
        "//sipuni.com/r",
        "javascript:alert(1)"
      })
  void whatIsNoLinkToFollowIsAbsent(String text) {
    // When
    Optional<String> read = Lenient.link(text);

    // Then
    assertThat(read).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2000, true", "2100, false"})
  void aLinkIsOfBoundedLength(int length, boolean taken) {
    // Given
    String link = "https://a/" + "x".repeat(length);

    // When
    Optional<String> read = Lenient.link(link);

    // Then
    assertThat(read.isPresent()).isEqualTo(taken);
  }
}
