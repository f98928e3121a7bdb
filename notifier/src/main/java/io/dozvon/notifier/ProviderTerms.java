package io.dozvon.notifier;

import io.dozvon.contracts.call.Call;
import io.dozvon.providers.CallbackOutcome;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a call's provider lays down for bots and people. A provider that this installation does not
 * know, such as one that was removed while its calls are still in the topic, gets the neutral
 * terms.
 */
record ProviderTerms(Providers providers, NotifierSettings settings) {

  /** What the guide of a provider with words of its own calls the status. */
  static final String STATUS = "call_status";

  private static final Duration NEUTRAL_SETTLING = Duration.ofSeconds(3);

  String displayName(Call call) {
    return of(call, Provider::displayName, call.provider());
  }

  Optional<CallbackOutcome> callbackOutcome(Call call) {
    return of(
        call, provider -> provider.callbackOutcome(call), CallbackOutcome.neutral(call.outcome()));
  }

  Duration settlingTime(Call call) {
    return settings.settling().orElseGet(() -> of(call, Provider::settlingTime, NEUTRAL_SETTLING));
  }

  Optional<String> recordingVariable(Call call) {
    return of(call, Provider::recordingVariable, Optional.empty());
  }

  Optional<String> requestVariable(Call call) {
    return of(call, Provider::requestVariable, Optional.empty());
  }

  boolean announcesStart(Call call) {
    return of(call, Provider::announcesStart, false);
  }

  /** The word that a bot is told of a report with. */
  Optional<String> reportCallback(Call call) {
    return of(call, Provider::reportCallback, Optional.empty());
  }

  /** The status in the provider's own word, if it has one. */
  static Optional<String> statusWord(Call call) {
    Map<String, String> words = call.words();
    return Stream.of(STATUS, "status")
        .map(words::get)
        .filter(word -> word != null && !word.isBlank())
        .findFirst();
  }

  private <T> T of(Call call, Function<Provider, T> term, T otherwise) {
    return providers.byId(call.provider()).map(term).orElse(otherwise);
  }
}
