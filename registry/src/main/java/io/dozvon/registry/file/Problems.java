package io.dozvon.registry.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that is wrong with a file, collected so that a person sees it at once. */
final class Problems {

  private record Problem(Place place, String text) {}

  private final List<Problem> found = new ArrayList<>();

  void add(Place place, String text) {
    found.add(new Problem(place, text));
  }

  /** In the order of the file. */
  List<String> all() {
    return found.stream()
        .sorted(Comparator.comparingInt(problem -> problem.place().line()))
        .map(problem -> problem.place() + ": " + problem.text())
        .toList();
  }
}
