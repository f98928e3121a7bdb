package io.dozvon.normalizer;

import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.providers.Fact;
import io.dozvon.providers.Provider;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is said of a command to call: before the provider is asked, and once it has answered.
 *
 * @param facts what it says of the call that may come of it
 */
record Order(
    String command,
    String project,
    String connection,
    Instant at,
    Function<Provider, List<Fact>> facts) {

  static Order of(CallAttempt attempt) {
    return new Order(
        attempt.command(),
        attempt.project(),
        attempt.connection(),
        attempt.occurredAt(),
        provider -> OrderFacts.of(attempt, provider));
  }

  static Order of(CallResult result) {
    return new Order(
        result.command(),
        result.project(),
        result.connection(),
        result.occurredAt(),
        provider -> OrderFacts.of(result, provider));
  }

  /** Whether it says what every order does; somebody outside may have written it. */
  boolean whole() {
    return Stream.of(command, project, connection).noneMatch(text -> text == null || text.isBlank())
        && RecordTime.isSane(at);
  }
}
