package io.dozvon.notifier;

import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.registry.CallbackSettings;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.VariableSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The project of the tests, in the ways in which it may be set up. */
enum Shop {
  /** As the guides have it. */
  USUAL(""),

  ENGLISH("en"),

  /** With texts of its own. */
  WORDED("own-texts"),

  /** Whose bot is told only of what it wants to hear, in words of its own. */
  QUIET("quiet"),

  /** With variables where it wants them, and with whole webhooks. */
  ORDERED("own-variables");

  /** Added to the names of golden files. */
  private final String suffix;

  Shop(String suffix) {
    this.suffix = suffix;
  }

  String file(String provider) {
    return provider + (suffix.isEmpty() ? "" : "." + suffix) + ".txt";
  }

  Project project() {
    return switch (this) {
      case USUAL -> plain("ru");
      case ENGLISH -> plain("en");
      case WORDED -> with(texts(), Optional.empty(), Optional.empty(), Map.of());
      case QUIET -> with(Map.of(), Optional.of(callbacks()), Optional.empty(), Map.of());
      case ORDERED ->
          with(Map.of(), Optional.empty(), Optional.of(variables()), Map.of("save_webhook", "0"));
    };
  }

  private static Map<String, String> texts() {
    return Map.of(
        "ended", "{time} {employee_name}: {outcome}, {talk_seconds} с\nСлушать: {recording}",
        "uiscom.ended", "UIS: {status} {{{call_id}}}",
        "missed", "Перезвоните {client}!",
        "transcribed", "Расшифровка\n\n{transcript}",
        "reported", "{notification}",
        "recorded", "{inferred}");
  }

  private static CallbackSettings callbacks() {
    return new CallbackSettings(
        List.of("busy", "text", "sipuni.success"),
        Map.of("missed", "пропущен", "iptelefon.success", "ok", "report", "uis"),
        Optional.empty(),
        Optional.of(true));
  }

  private static VariableSettings variables() {
    return new VariableSettings(
        Map.of(
            "call_status", Scope.CLIENT,
            "sipuni_record_link", Scope.DEAL,
            "uiscom_request", Scope.CLIENT),
        Map.of("zadarma_record_link", "zapis"));
  }

  private static Project plain(String language) {
    return new Project("shop", "Shop", language, "RU", List.of(), false, Map.of(), "test");
  }

  static Project with(
      Map<String, String> texts,
      Optional<CallbackSettings> callbacks,
      Optional<VariableSettings> variables,
      Map<String, String> constants) {
    return new Project(
        "shop", "Shop", "ru", "RU", List.of(), false, constants, "test", texts, callbacks,
        variables, List.of());
  }
}
