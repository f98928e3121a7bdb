package io.dozvon.normalizer;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.dialing.Verdict;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.providers.Clues;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Provider;
import io.dozvon.providers.webhook.CallId;
import io.dozvon.providers.webhook.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What attempts and results say of the calls that may come of them. The command's own id leads them
 * to each other, the clues to their call.
 */
final class OrderFacts {

  /** More than any reader gives: it is we who call, whatever the provider says. */
  private static final int OURS = 1_000;

  /** Less than any reader gives: who was called is better told by the provider. */
  private static final int ASKED_FOR = -1;

  private final String command;
  private final Instant at;

  private OrderFacts(String command, Instant at) {
    this.command = command;
    this.at = at;
  }

  static List<Fact> of(CallAttempt attempt, Provider provider) {
    OrderFacts facts = new OrderFacts(attempt.command(), attempt.occurredAt());
    Clues clues = provider.clues(attempt);
    String key = "attempt-" + Fingerprint.of(attempt.command(), "" + attempt.eventId());
    return Stream.concat(
            Stream.of(facts.ours(FactKind.ORDERED, key, clues)),
            attempt.phone().stream().map(phone -> facts.asked(key + "-client", clues, phone)))
        .map(FactDraft::build)
        .toList();
  }

  static List<Fact> of(CallResult result, Provider provider) {
    OrderFacts facts = new OrderFacts(result.command(), result.occurredAt());
    String said = result.verdict() + " " + result.providerCallId().orElse("");
    String key = "result-" + Fingerprint.of(result.command(), "" + result.eventId(), said);
    boolean nothing = result.verdict() == Verdict.REFUSED || result.verdict() == Verdict.TRY_LATER;
    FactDraft draft =
        nothing ? facts.notPlaced(key) : facts.ours(FactKind.PLACED, key, provider.clues(result));
    return List.of(draft.build());
  }

  private FactDraft ours(FactKind kind, String key, Clues clues) {
    return about(kind, key, clues).authority(OURS).direction(Direction.OUTBOUND);
  }

  private FactDraft asked(String key, Clues clues, Phone client) {
    Party party = new Party(Party.Kind.PHONE, client.digits(), Optional.of(client));
    return about(FactKind.ORDERED, key, clues).authority(ASKED_FOR).client(Optional.of(party));
  }

  private FactDraft notPlaced(String key) {
    return about(FactKind.NOT_PLACED, key, Clues.none()).authority(OURS);
  }

  private FactDraft about(FactKind kind, String key, Clues clues) {
    FactDraft draft =
        Fact.about("command-" + CallId.usable(command), kind, key)
            .at(Optional.of(at))
            .command(command);
    clues.callIds().forEach(draft::alsoKnownAs);
    clues.traces().forEach(trace -> draft.trace(Optional.of(trace)));
    return draft;
  }
}
