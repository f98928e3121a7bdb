package io.dozvon.normalizer;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.phone.Party;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What facts make of calls, said once more as plainly as it can be: slow, and nothing else. */
record PlainCall(
    Set<String> ids,
    Phase phase,
    Outcome outcome,
    Direction direction,
    Optional<Party> client,
    Set<String> rung,
    Optional<String> recording,
    boolean talked,
    Optional<String> command) {

  static PlainCall of(Call call) {
    return new PlainCall(
        new TreeSet<>(call.providerIds()),
        call.phase(),
        call.outcome(),
        call.direction(),
        call.client(),
        new TreeSet<>(call.extensionsRung()),
        call.recording(),
        call.times().talkSeconds().orElse(0) > 0,
        call.command());
  }

  /** Facts that have an id in common, over however many others, are of one call. */
  static List<PlainCall> of(List<Fact> facts) {
    List<List<Fact>> groups = new ArrayList<>();
    for (Fact fact : facts) {
      List<Fact> joined = new ArrayList<>(List.of(fact));
      for (List<Fact> group : List.copyOf(groups)) {
        if (ids(group).stream().anyMatch(fact.callIds()::contains)) {
          groups.remove(group);
          joined.addAll(group);
        }
      }
      groups.add(joined);
    }
    return groups.stream().map(PlainCall::ofOne).toList();
  }

  private static PlainCall ofOne(List<Fact> all) {
    List<Fact> facts = all.stream().filter(fact -> !nothingPlaced(fact, all)).toList();
    Phase phase = phase(facts);
    Outcome outcome = phase == Phase.ENDED ? outcome(facts) : Outcome.UNKNOWN;
    Fact direction = null;
    Fact client = null;
    Fact recording = null;
    Integer talk = null;
    int talkAuthority = Integer.MIN_VALUE;
    Set<String> rung = new TreeSet<>();
    for (Fact fact : facts) {
      direction = fact.direction() == Direction.UNKNOWN ? direction : heavier(direction, fact);
      client = fact.client().isEmpty() ? client : heavier(client, fact);
      recording = fact.recording().isEmpty() ? recording : heavier(recording, fact);
      fact.extension().ifPresent(rung::add);
      rung.addAll(fact.rung());
      int said = fact.talkSeconds().orElse(-1);
      if (said >= 0 && fact.kind() != FactKind.LEG_ENDED && fact.authority() >= talkAuthority) {
        boolean same = fact.authority() == talkAuthority;
        talk = same ? Integer.valueOf(Math.max(talk, said)) : Integer.valueOf(said);
        talkAuthority = fact.authority();
      }
    }
    return new PlainCall(
        ids(facts.stream().filter(fact -> !ofOrder(fact)).toList()),
        phase,
        outcome,
        direction == null ? Direction.UNKNOWN : direction.direction(),
        client == null ? Optional.empty() : client.client(),
        rung,
        recording == null ? Optional.empty() : recording.recording(),
        outcome == Outcome.ANSWERED && talk != null && talk > 0,
        command(facts));
  }

  private static boolean ofOrder(Fact fact) {
    return Set.of(FactKind.ORDERED, FactKind.PLACED, FactKind.NOT_PLACED).contains(fact.kind());
  }

  /** The last that was said of its command, and never that it was placed. */
  private static boolean nothingPlaced(Fact order, List<Fact> all) {
    Fact last = order;
    for (Fact fact : all) {
      boolean same = ofOrder(fact) && fact.command().equals(order.command());
      if (same && fact.kind() == FactKind.PLACED) {
        return false;
      }
      last = same && course(fact).compareTo(course(last)) > 0 ? fact : last;
    }
    return ofOrder(order) && order.command().isPresent() && last.kind() == FactKind.NOT_PLACED;
  }

  private static Optional<String> command(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> ofOrder(fact) && fact.command().isPresent())
        .min(Comparator.comparing(PlainCall::course))
        .flatMap(Fact::command);
  }

  private static String course(Fact fact) {
    return fact.at().map(Instant::toString).orElse("~") + fact.key();
  }

  private static Phase phase(List<Fact> facts) {
    Phase phase = Phase.UNKNOWN;
    for (Fact fact : facts) {
      if (fact.kind() == FactKind.ENDED) {
        return Phase.ENDED;
      }
      if (said(fact) == Outcome.ANSWERED) {
        phase = Phase.TALKING;
      }
      boolean begun =
          Set.of(FactKind.STARTED, FactKind.RINGING, FactKind.LEG_ENDED).contains(fact.kind());
      if (begun && phase == Phase.UNKNOWN) {
        phase = Phase.RINGING;
      }
    }
    return phase;
  }

  private static Outcome outcome(List<Fact> facts) {
    int greatest =
        facts.stream().filter(fact -> said(fact) != null).mapToInt(Fact::authority).max().orElse(0);
    Fact heaviest = null;
    for (Fact fact : facts) {
      if (said(fact) != null && fact.authority() == greatest) {
        if (said(fact) == Outcome.ANSWERED) {
          return Outcome.ANSWERED;
        }
        heaviest = heavier(heaviest, fact);
      }
    }
    return heaviest == null ? Outcome.UNKNOWN : said(heaviest);
  }

  /** Null where it says nothing of how the whole call came out. */
  private static Outcome said(Fact fact) {
    Outcome word = fact.outcome().orElse(Outcome.UNKNOWN);
    if (fact.kind() == FactKind.ANSWERED || word == Outcome.ANSWERED) {
      return Outcome.ANSWERED;
    }
    return word == Outcome.UNKNOWN || fact.kind() == FactKind.LEG_ENDED ? null : word;
  }

  private static Fact heavier(Fact one, Fact other) {
    if (one == null || other.authority() > one.authority()) {
      return other;
    }
    if (other.authority() < one.authority()) {
      return one;
    }
    int times = at(other).compareTo(at(one));
    return times > 0 || (times == 0 && other.key().compareTo(one.key()) > 0) ? other : one;
  }

  private static Instant at(Fact fact) {
    return fact.at().orElse(Instant.EPOCH);
  }

  private static Set<String> ids(List<Fact> facts) {
    Set<String> ids = new TreeSet<>();
    facts.forEach(fact -> ids.addAll(fact.callIds()));
    return ids;
  }
}
