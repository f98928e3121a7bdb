package io.dozvon.registry.file;

import io.dozvon.contracts.bot.CallVariable;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.registry.VariableSettings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads where a project's variables live, and what they are called. */
final class VariablesReading {

  private final Set<String> recordings;
  private final Set<String> others = new TreeSet<>(CallVariable.names());
  private final Problems problems;

  VariablesReading(Surroundings surroundings, Problems problems) {
    this.recordings = surroundings.recordingVariables();
    this.others.addAll(surroundings.requestVariables());
    this.problems = problems;
  }

  VariableSettings read(Section given) {
    VariableSettings read =
        new VariableSettings(
            given.section("scopes").map(this::scopes).orElse(Map.of()),
            given.section("names").map(this::names).orElse(Map.of()));
    given.refuseTheRest();
    return read;
  }

  private Map<String, Scope> scopes(Section given) {
    Map<String, Scope> scopes = new LinkedHashMap<>();
    Set<String> all = new TreeSet<>(others);
    all.addAll(recordings);
    for (String variable : all) {
      given
          .text(variable, Rules.SCOPE)
          .map(scope -> Scope.valueOf(scope.text().toUpperCase(Locale.ROOT)))
          .ifPresent(scope -> scopes.put(variable, scope));
    }
    given.refuseTheRest();
    return scopes;
  }

  private Map<String, String> names(Section given) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String variable : recordings) {
      given
          .text(variable, Rules.VARIABLE)
          .ifPresent(
              name -> {
                if (others.contains(name.text())) {
                  problems.add(name.place(), "another variable is called '" + name.text() + "'");
                }
                names.put(variable, name.text());
              });
    }
    given.refuseTheRest();
    return names;
  }
}
