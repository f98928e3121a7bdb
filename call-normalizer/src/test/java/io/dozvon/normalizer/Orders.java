package io.dozvon.normalizer;

import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.dialing.Verdict;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.providers.Fact;
import io.dozvon.providers.Providers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command to call a client, as attempt and result tell of it. */
record Orders(String provider, String command, String extension, Instant at) {

  static final String COMMAND = "bot-order-17";

  static Orders of(String provider, String extension, String at) {
    return new Orders(provider, COMMAND, extension, Instant.parse(at));
  }

  Orders again(String otherCommand, String later) {
    return new Orders(provider, otherCommand, extension, Instant.parse(later));
  }

  /** Attempt and result of what the provider took. */
  List<List<Fact>> accepted(Optional<String> providerCallId) {
    return told(Verdict.ACCEPTED, providerCallId);
  }

  List<List<Fact>> told(Verdict verdict, Optional<String> providerCallId) {
    return List.of(attempt(), facts(Order.of(result("p1", "c1", verdict, providerCallId))));
  }

  List<Fact> attempt() {
    return facts(Order.of(attempt("p1", "c1")));
  }

  CallAttempt attempt(String project, String connection) {
    return new CallAttempt(
        command + "-attempt",
        command,
        project,
        connection,
        "employee_call",
        Map.of(),
        Optional.of(new Phone("79004443322")),
        Optional.of(extension),
        at,
        at.plusSeconds(60));
  }

  CallResult result(
      String project, String connection, Verdict verdict, Optional<String> providerCallId) {
    return new CallResult(
        command + "-result",
        command,
        project,
        connection,
        verdict,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        providerCallId,
        Map.of(),
        Optional.empty(),
        at.plusSeconds(1));
  }

  private List<Fact> facts(Order order) {
    return order.facts().apply(Providers.known().byId(provider).orElseThrow());
  }
}
