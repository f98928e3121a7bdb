package io.dozvon.registry.file;

import io.dozvon.contracts.registry.AccessToken;
import io.dozvon.contracts.registry.Project;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what a project says of itself. */
final class ProjectReading {

  private final Unique ids;
  private final Unique accessTokens;
  private final TextsReading texts;
  private final CallbacksReading callbacks;
  private final VariablesReading variables;

  ProjectReading(Surroundings surroundings, Problems problems) {
    this.ids = new Unique(problems);
    this.accessTokens = new Unique(problems);
    this.texts = new TextsReading(surroundings, problems);
    this.callbacks = new CallbacksReading(surroundings);
    this.variables = new VariablesReading(surroundings, problems);
  }

  Project read(Section section) {
    String id = ids.id("project id", section.required("id", Rules.ID));
    return new Project(
        id,
        section.text("name", Rules.NAME, id),
        section.text("language", Rules.LANGUAGE, RegistryDefaults.LANGUAGE),
        section.text("country", Rules.COUNTRY, RegistryDefaults.COUNTRY),
        section.texts("messengers", Rules.MESSENGER).stream().map(Value::text).toList(),
        section.flag("alwaysCreateTelephonyClients"),
        section.section("constants").map(ProjectReading::constants).orElse(Map.of()),
        RegistryFile.ORIGIN,
        section.section("texts").map(texts::read).orElse(Map.of()),
        section.section("callbacks").map(callbacks::read),
        section.section("variables").map(variables::read),
        section.texts("accessTokens", Rules.ACCESS_TOKEN).stream()
            .map(this::accessToken)
            .map(AccessToken::digest)
            .toList());
  }

  private AccessToken accessToken(Value value) {
    accessTokens.claim(value.text(), value.place(), "***");
    return new AccessToken(value.text());
  }

  private static Map<String, String> constants(Section given) {
    Map<String, String> constants = new LinkedHashMap<>();
    for (String name : given.keys()) {
      given.text(name, Rules.TEXT).ifPresent(value -> constants.put(name, value.text()));
    }
    return constants;
  }
}
