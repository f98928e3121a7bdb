package io.dozvon.registry.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
public final class Nearest {

  private static final int LONGEST = 64;

  private Nearest() {}

  /** The word that takes the fewest edits, if that is no more than a third of its letters. */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .filter(candidate -> edits(word, candidate) <= Math.max(1, candidate.length() / 3))
        .min(
            Comparator.<String>comparingInt(candidate -> edits(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Letters to add, drop or replace to make one word of the other, in any case. */
  private static int edits(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int column = 0; column <= b.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= a.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= b.length(); column++) {
        int replaced = diagonal + (a.charAt(line - 1) == b.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[b.length()];
  }
}
