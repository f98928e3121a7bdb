package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Phase;
import io.dozvon.providers.FactKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is kept of a call: its distinct facts, and how much of it was told.
 *
 * @param facts in the order in which they came, which nothing depends on
 * @param floor the worth of the best fact for which there was no room
 * @param aliases every id that its provider was heard to use for it
 * @param traces further ids, by which what names no id of a call finds it
 * @param reported the reports that were announced
 * @param told the phase that was told last; empty while the call is held back
 * @param version of the last announcement
 * @param waits what it still waits for
 * @param lateSince when the latest was heard of a call that may have been forgotten before
 */
public record FoldedCall(
    CallHead head,
    List<KeptFact> facts,
    Optional<Worth> floor,
    List<String> aliases,
    List<String> traces,
    Reported reported,
    Optional<Phase> told,
    int version,
    Waits waits,
    Optional<Instant> lateSince) {

  /** The weightiest; a report only where there is nothing else. */
  static final Comparator<KeptFact> CAUSE =
      Comparator.comparing((KeptFact kept) -> !kept.reports()).thenComparing(KeptFact.WEIGHT);

  /** The one that was heard of first. */
  static final Comparator<FoldedCall> FIRST =
      Comparator.comparing(FoldedCall::firstReceivedAt).thenComparing(call -> call.head.id());

  /** What was announced is older than what was not; then the one that was heard of first. */
  static final Comparator<FoldedCall> AGE =
      Comparator.comparing((FoldedCall call) -> call.told.isEmpty())
          .thenComparing(FoldedCall::onlyOrdered)
          .thenComparing(FIRST);

  /** Copies the lists; what an older version did not write has its default. */
  public FoldedCall {
    facts = List.copyOf(facts);
    aliases = List.copyOf(aliases);
    traces = traces == null ? List.of() : List.copyOf(traces);
    reported = reported == null ? Reported.none() : reported;
    waits = waits == null ? Waits.FOR_LEGS : waits;
  }

  /** A call of which nothing was heard yet. */
  public static FoldedCall unheard(CallHead head) {
    return new FoldedCall(
        head,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Reported.none(),
        Optional.empty(),
        0,
        Waits.FOR_LEGS,
        Optional.empty());
  }

  /** The oldest of several that turn out to be one: it goes on, the others become part of it. */
  public static Optional<FoldedCall> eldest(List<FoldedCall> calls) {
    return calls.stream().min(AGE);
  }

  /**
   * Takes what one webhook says of this call: several facts are one change. A report is announced
   * even where there is no room for its fact.
   */
  public Hearing hear(List<KeptFact> heard) {
    return hear(heard, List.of());
  }

  /** Takes also other calls in, which turn out to be this one. */
  public Hearing hear(List<KeptFact> heard, List<FoldedCall> others) {
    return new Listening(this, others).hear(heard);
  }

  /** Gives up waiting for the end, and for a client to announce reports to. */
  public Hearing close(Instant at) {
    return with(Waits.FOR_NOTHING).tellAfter(this, Cause.closing(latest(), at));
  }

  /** Gives up waiting for legs that were left open: the end that was told is that of the call. */
  public Hearing settle() {
    return with(Waits.FOR_END).tellAfter(this, Cause.of(provisionalEnd().orElseThrow()));
  }

  /** The call as it now stands. */
  public Call call() {
    return CallFold.fold(head, facts, waits);
  }

  /** Still waits for an end. What was only mentioned, and told so, has none to wait for. */
  public boolean open() {
    boolean ended = waits == Waits.FOR_NOTHING || any(FactKind.ENDED);
    return !ended
        && !onlyOrdered()
        && lateSince.isEmpty()
        && !told.equals(Optional.of(Phase.UNKNOWN));
  }

  /** When an end was received that waits for the legs that are still open. */
  public Optional<Instant> settlesSince() {
    return provisionalEnd().map(KeptFact::receivedAt);
  }

  /** When the latest of its webhooks was received. */
  public Instant lastReceivedAt() {
    return latest().receivedAt();
  }

  /** Restarted at that time by a webhook that is older than what is remembered. */
  public FoldedCall late(Instant now) {
    return new FoldedCall(
        head, facts, floor, aliases, traces, reported, told, version, waits, Optional.of(now));
  }

  /** Of those traces the only id, so that it is part of whatever call they lead to. */
  public boolean isNothingBut(List<String> ids) {
    return ids.containsAll(aliases);
  }

  /** Its provider has not said a word: we have asked for a call, and nobody knows of one yet. */
  public boolean onlyOrdered() {
    return facts.stream().allMatch(KeptFact::ofOrder);
  }

  /** We asked for it to be placed. */
  boolean ordered() {
    return Orders.command(facts).isPresent();
  }

  Hearing tellAfter(FoldedCall before, Cause cause) {
    Telling telling = new Telling(before, this, cause, reported.waiting(facts));
    return new Hearing(telling.kept(), telling.events(), true, 0, 0);
  }

  FoldedCall told(Optional<Phase> phase, int last, List<KeptFact> announced) {
    Reported known = reported.with(announced);
    List<KeptFact> kept =
        facts.stream().map(fact -> known.has(fact.fact().key()) ? fact.announced() : fact).toList();
    Waits left = phase.equals(Optional.of(Phase.ENDED)) ? waits.and(Waits.FOR_END) : waits;
    return new FoldedCall(head, kept, floor, aliases, traces, known, phase, last, left, lateSince);
  }

  private FoldedCall with(Waits left) {
    return new FoldedCall(
        head, facts, floor, aliases, traces, reported, told, version, left, lateSince);
  }

  private Optional<KeptFact> provisionalEnd() {
    boolean waiting = waits == Waits.FOR_LEGS && lateSince.isEmpty();
    Stream<KeptFact> ends = facts.stream().filter(kept -> kept.is(FactKind.ENDED));
    return waiting ? ends.max(KeptFact.WEIGHT) : Optional.empty();
  }

  private boolean any(FactKind kind) {
    return facts.stream().anyMatch(kept -> kept.is(kind));
  }

  private Instant firstReceivedAt() {
    return facts.stream().map(KeptFact::receivedAt).min(Comparator.naturalOrder()).orElseThrow();
  }

  private KeptFact latest() {
    return KeptFact.sent(facts).stream()
        .max(Comparator.comparing(KeptFact::receivedAt).thenComparing(KeptFact.WEIGHT))
        .orElseThrow(() -> new IllegalStateException("nothing was heard of " + head.id()));
  }
}
