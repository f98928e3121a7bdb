package io.dozvon.standalone.replay;

import io.dozvon.contracts.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which dead letters are meant.
 *
 * @param reason a part of the reason or of its explanation, in small or capital letters
 * @param since received then or later
 */
public record LetterFilter(
    Optional<String> provider,
    Optional<String> connection,
    Optional<String> reason,
    Optional<Instant> since) {

  /** Every one. */
  public static LetterFilter none() {
    return new LetterFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Those that are meant. */
  public List<StandingLetter> of(
      List<StandingLetter> letters, Topics topics, List<String> providers) {
    return letters.stream()
        .filter(letter -> takes(letter, Whose.of(letter.letter(), topics, providers)))
        .toList();
  }

  private boolean takes(StandingLetter standing, Whose whose) {
    var letter = standing.letter();
    String said = small(letter.reason() + ": " + letter.explanation());
    return (provider.isEmpty() || provider.equals(whose.provider()))
        && (connection.isEmpty() || connection.equals(whose.connection()))
        && reason.map(text -> said.contains(small(text))).orElse(true)
        && since.map(time -> !letter.occurredAt().isBefore(time)).orElse(true);
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
