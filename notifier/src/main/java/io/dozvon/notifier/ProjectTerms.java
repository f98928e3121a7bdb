package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallbackKind;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.registry.CallbackSettings;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.VariableSettings;
import io.dozvon.contracts.text.TextKind;
import io.dozvon.registry.Registry;
import java.util.Map;
import java.util.Optional;

/**
 * What a call's project has laid down for people, bots and client cards. A project that is not in
 * the registry has laid down nothing.
 */
record ProjectTerms(Registry registry) {

  boolean speaksEnglish(Call call) {
    return project(call).filter(project -> "en".equals(project.language())).isPresent();
  }

  /** The project's own text for such a notification. */
  Optional<String> text(Call call, TextKind kind) {
    return project(call).flatMap(project -> special(project.texts(), call, kind.key()));
  }

  /** The project's own text for such a callback. */
  Optional<String> callbackText(Call call, CallbackKind kind) {
    return special(callbacks(call).texts(), call, kind.key())
        .filter(text -> !text.isBlank() && text.indexOf(';') < 0);
  }

  boolean wants(Call call, CallbackKind kind) {
    return callbacks(call).without().stream()
        .noneMatch(name -> name.equals(kind.key()) || name.equals(ofProvider(call, kind.key())));
  }

  /** Whether its bot is told also of what is sent through again. */
  boolean wantsReplays(Call call) {
    return callbacks(call).replays().orElse(false);
  }

  /** Whether its bot is told also of ends that are our conclusion. */
  boolean wantsInferredEnds(Call call) {
    return callbacks(call).inferredEnds().orElse(false);
  }

  /** Where a variable lives, by its usual name. */
  Scope scope(Call call, String variable, Scope otherwise) {
    Scope scope = variables(call).scopes().getOrDefault(variable, otherwise);
    return scope == Scope.UNKNOWN ? otherwise : scope;
  }

  /** What a recording variable is called here. */
  String nameOf(Call call, String recordingVariable) {
    return variables(call).names().getOrDefault(recordingVariable, recordingVariable);
  }

  /** The deal's variable first, then the constant; any value will do. */
  boolean asksForRequests(MatchedCall matched) {
    return matched
        .match()
        .saveWebhook()
        .or(() -> constant(matched.event().call(), Client.SAVE_WEBHOOK))
        .filter(value -> !value.isEmpty())
        .isPresent();
  }

  private Optional<String> constant(Call call, String name) {
    return project(call).map(project -> project.constants().get(name));
  }

  private CallbackSettings callbacks(Call call) {
    return project(call).flatMap(Project::callbacks).orElseGet(CallbackSettings::usual);
  }

  private VariableSettings variables(Call call) {
    return project(call).flatMap(Project::variables).orElseGet(VariableSettings::usual);
  }

  private Optional<Project> project(Call call) {
    return registry.project(call.project());
  }

  /** What is said for the call's provider outranks what is said for all. */
  private static Optional<String> special(Map<String, String> given, Call call, String key) {
    return Optional.ofNullable(given.get(ofProvider(call, key)))
        .or(() -> Optional.ofNullable(given.get(key)));
  }

  private static String ofProvider(Call call, String key) {
    return call.provider() + "." + key;
  }
}
