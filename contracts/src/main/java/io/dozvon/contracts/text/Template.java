package io.dozvon.contracts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A text with places for what a call says: {@code {recording}}. A line whose places all stay empty
 * disappears. A brace that opens no place is written twice.
 */
public final class Template {

  /** How long the text of a template may be. */
  public static final int LONGEST = 4_000;

  /** A piece of a line. */
  sealed interface Piece {

    String text(Function<Placeholder, String> values);
  }

  /** Words that stand there as they are. */
  record Words(String words) implements Piece {
    @Override
    public String text(Function<Placeholder, String> values) {
      return words;
    }
  }

  /** A place for a value. */
  record Place(Placeholder what) implements Piece {
    @Override
    public String text(Function<Placeholder, String> values) {
      return values.apply(what);
    }
  }

  private final List<List<Piece>> lines;

  Template(List<List<Piece>> lines) {
    this.lines = List.copyOf(lines);
  }

  /** Puts values into their places; an empty one is one that nothing is known of. */
  public String fill(Function<Placeholder, String> values) {
    List<String> filled = new ArrayList<>();
    for (List<Piece> line : lines) {
      if (saysSomething(line, values)) {
        filled.add(fill(line, values));
      }
    }
    return filled.stream().collect(Collectors.joining("\n")).strip();
  }

  private static boolean saysSomething(List<Piece> line, Function<Placeholder, String> values) {
    List<Place> places =
        line.stream().filter(Place.class::isInstance).map(Place.class::cast).toList();
    return places.isEmpty()
        || places.stream().anyMatch(place -> !values.apply(place.what()).isBlank());
  }

  private static String fill(List<Piece> line, Function<Placeholder, String> values) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (Piece piece : line) {
      String next = piece.text(values);
      // Around an empty place one space is enough.
      boolean doubled = gap && next.startsWith(" ") && (text.isEmpty() || endsWithSpace(text));
      text.append(doubled ? next.substring(1) : next);
      gap = next.isEmpty() || (gap && next.isBlank());
    }
    return text.toString().stripTrailing();
  }

  private static boolean endsWithSpace(StringBuilder text) {
    return text.charAt(text.length() - 1) == ' ';
  }
}
