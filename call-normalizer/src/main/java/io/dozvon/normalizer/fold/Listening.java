package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Phase;
import io.dozvon.providers.FactKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes in what is heard of a call, with other calls that turn out to be the same. */
record Listening(FoldedCall call, List<FoldedCall> others) {

  Hearing hear(List<KeptFact> heard) {
    List<KeptFact> fitting = heard.stream().map(KeptFact::fitting).toList();
    Reported reported =
        others.stream().map(FoldedCall::reported).reduce(call.reported(), Reported::and);
    Arrival arrival = Arrival.of(all().toList(), reported, fitting);
    int redelivered = heard.size() - arrival.fresh().size();
    Room room = Room.of(arrival.all(), floor());
    int dropped = arrival.all().size() - room.facts().size();
    if (!arrival.changed() || room.facts().isEmpty()) {
      return new Hearing(call, List.of(), false, redelivered, dropped);
    }
    FoldedCall now = now(room, reported, fitting);
    if (now.onlyOrdered()) {
      return new Hearing(now, List.of(), true, redelivered, dropped);
    }
    Optional<Cause> cause = cause(arrival, room, fitting);
    if (cause.isEmpty()) {
      return new Hearing(now, List.of(), !now.equals(call), redelivered, dropped);
    }
    Telling telling =
        new Telling(call, now, asItTurnsOut(cause.get(), now), reported.waiting(arrival.all()));
    return new Hearing(
        telling.kept(),
        Stream.concat(goodbyes(cause.get(), now), telling.events().stream()).toList(),
        true,
        redelivered,
        dropped);
  }

  /** Where nothing but a known fact shows that calls are one, it is that fact. */
  private Optional<Cause> cause(Arrival arrival, Room room, List<KeptFact> heard) {
    Optional<Cause> linking =
        heard.stream().filter(fact -> !others.isEmpty()).max(FoldedCall.CAUSE).map(Cause::of);
    return arrival.cause(room).or(() -> linking);
  }

  /** An end may be that of one leg only. */
  private static Cause asItTurnsOut(Cause cause, FoldedCall now) {
    boolean ended = now.call().phase() == Phase.ENDED;
    return cause.kind() == FactKind.ENDED && !ended ? cause.ofLeg() : cause;
  }

  private Stream<CallEvent> goodbyes(Cause cause, FoldedCall now) {
    return others.stream().flatMap(other -> Telling.merged(other, cause, now.head().id()).stream());
  }

  private FoldedCall now(Room room, Reported reported, List<KeptFact> heard) {
    return new FoldedCall(
        head(room.facts()),
        room.facts(),
        room.floor(),
        ids(FoldedCall::aliases, heard, kept -> kept.fact().callIds()),
        ids(FoldedCall::traces, heard, kept -> kept.fact().traces()),
        reported,
        call.told(),
        call.version(),
        call.waits(),
        call.lateSince());
  }

  /** The id that was announced stays; until then it is the best that is known. */
  private CallHead head(List<KeptFact> facts) {
    CallHead head = call.head();
    return call.version() > 0
        ? head
        : new CallHead(
            CallIds.ofCall(head.connection(), CallIds.best(facts)),
            head.project(),
            head.connection(),
            head.provider());
  }

  private List<String> ids(
      Function<FoldedCall, List<String>> known,
      List<KeptFact> heard,
      Function<KeptFact, List<String>> said) {
    return Stream.concat(all().map(known), heard.stream().map(said))
        .flatMap(Collection::stream)
        .distinct()
        .limit(FactLimits.ALIASES)
        .toList();
  }

  /** Of what had to go anywhere, the best: what is worth less has no place here either. */
  private Optional<Worth> floor() {
    return all().flatMap(known -> known.floor().stream()).max(Worth::compareTo);
  }

  private Stream<FoldedCall> all() {
    return Stream.concat(Stream.of(call), others.stream());
  }
}
