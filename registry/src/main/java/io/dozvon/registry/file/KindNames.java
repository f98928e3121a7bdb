package io.dozvon.registry.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of kinds; of all providers or, as in {@code sipuni.ended}, of one. */
record KindNames(List<String> kinds, Set<String> providers) {

  Rule rule() {
    String ofOne =
        providers.stream()
            .sorted()
            .findFirst()
            .map(provider -> "; of one provider as " + provider + "." + kinds.get(0))
            .orElse("");
    return new Rule("one of " + String.join(", ", kinds) + ofOne, false, this::areWith);
  }

  /** What is given for each; names that are none are complained of. */
  Map<String, Value> read(Section given, Rule rule) {
    given.expect(Set.copyOf(kinds));
    Map<String, Value> read = new LinkedHashMap<>();
    for (String name : given.keys()) {
      if (areWith(name)) {
        given.text(name, rule).ifPresent(value -> read.put(name, value));
      }
    }
    given.refuseTheRest();
    return read;
  }

  private boolean areWith(String name) {
    int dot = name.lastIndexOf('.');
    return kinds.contains(name.substring(dot + 1))
        && (dot < 0 || providers.contains(name.substring(0, dot)));
  }
}
