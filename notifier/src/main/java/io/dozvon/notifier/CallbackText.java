package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallbackKind;
import io.dozvon.contracts.call.Call;
import java.util.Optional;

/**
 * With which text a bot is told: the usual one, which bot conditions are written against, or the
 * project's own. Of a report it is a word and the name that the customer gave.
 */
record CallbackText(ProviderTerms terms, ProjectTerms projects) {

  private static final int LONGEST_NAME = 256;

  String of(CallbackKind kind, Call call) {
    return projects.callbackText(call, kind).orElse(kind.text());
  }

  /** Empty where a bot is not told of such reports, or the report has no name. */
  Optional<String> ofReport(Call call) {
    return terms
        .reportCallback(call)
        .map(usual -> projects.callbackText(call, CallbackKind.REPORT).orElse(usual))
        .flatMap(word -> Reports.name(call).flatMap(name -> joined(word, name)));
  }

  /** The name as it is, but that a semicolon would make two bot conditions of it. */
  private static Optional<String> joined(String word, String name) {
    String told = Cut.to(LONGEST_NAME, name.replace(';', ' ').strip()).strip();
    return Optional.of(told).filter(text -> !text.isEmpty()).map(text -> word + " " + text);
  }
}
