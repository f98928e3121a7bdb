package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.phone.Party;
import io.dozvon.providers.Fact;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a set of facts makes of a call. A pure function of the set: for each field the weightiest
 * fact that says anything of it wins, by authority, then the provider's time, then the fact's key;
 * in which order the facts arrived never matters.
 */
public final class CallFold {

  private CallFold() {}

  /** The call as all these facts tell it, given what it still waits for. */
  public static Call fold(CallHead head, Collection<KeptFact> facts, Waits waits) {
    Evidence evidence = Evidence.of(Orders.standing(facts));
    Course course = Course.of(evidence, waits);
    Direction direction = direction(evidence);
    Employees employees = Employees.of(evidence, course, direction);
    return new Call(
        head.id(),
        head.project(),
        head.connection(),
        head.provider(),
        providerIds(evidence),
        0,
        course.phase(),
        direction,
        client(evidence),
        evidence.strongest(Fact::line),
        employees.owner(),
        employees.answeredBy(),
        employees.rung(),
        employees.legs(),
        Times.of(evidence, course),
        course.outcome(),
        evidence.strongest(Fact::recording),
        evidence.strongest(Fact::transcript),
        course.inferred(),
        firstReceivedAt(facts),
        words(evidence),
        Orders.command(facts));
  }

  private static Direction direction(Evidence evidence) {
    return evidence
        .strongest(fact -> Optional.of(fact.direction()).filter(way -> way != Direction.UNKNOWN))
        .orElse(Direction.UNKNOWN);
  }

  /** A phone, once known, never gives way to what is none. */
  private static Optional<Party> client(Evidence evidence) {
    return evidence
        .strongest(fact -> fact.client().filter(party -> party.phone().isPresent()))
        .or(() -> evidence.strongest(Fact::client));
  }

  private static List<String> providerIds(Evidence evidence) {
    return evidence
        .only(kept -> !kept.ofOrder())
        .inCourse()
        .flatMap(kept -> kept.fact().callIds().stream())
        .distinct()
        .limit(FactLimits.CALL_IDS)
        .toList();
  }

  private static Instant firstReceivedAt(Collection<KeptFact> facts) {
    return KeptFact.sent(facts).stream()
        .map(KeptFact::receivedAt)
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalArgumentException("a call has at least one fact"));
  }

  /** By the weightiest fact that uses the word. Those of a report are of one notification only. */
  private static Map<String, String> words(Evidence evidence) {
    Map<String, String> words = new TreeMap<>();
    for (KeptFact kept : evidence.only(kept -> !kept.reports()).facts()) {
      for (Map.Entry<String, String> word : new TreeMap<>(kept.fact().words()).entrySet()) {
        if (words.size() < FactLimits.WORDS) {
          words.putIfAbsent(word.getKey(), word.getValue());
        }
      }
    }
    return words;
  }
}
