package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Phase;
import io.dozvon.providers.FactKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is kept of a call: its distinct facts, and how much of it was told.
 *
 * @param facts in the order in which they came, which nothing depends on
 * @param aliases every id that its provider was heard to use for it
 * @param reported the reports that were announced
 * @param told the phase that was told last; empty while the call is held back
 * @param version of the last announcement
 * @param closed we gave up waiting for its end
 */
public record FoldedCall(
    CallHead head,
    List<KeptFact> facts,
    List<String> aliases,
    Reported reported,
    Optional<Phase> told,
    int version,
    boolean closed) {

  /** The weightiest; a report only where there is nothing else. */
  private static final Comparator<KeptFact> CAUSE =
      Comparator.comparing((KeptFact kept) -> !kept.reports()).thenComparing(KeptFact.WEIGHT);

  /** Copies the lists. */
  public FoldedCall {
    facts = List.copyOf(facts);
    aliases = List.copyOf(aliases);
    reported = reported == null ? Reported.none() : reported;
  }

  /** A call of which nothing was heard yet. */
  public static FoldedCall unheard(CallHead head) {
    return new FoldedCall(head, List.of(), List.of(), Reported.none(), Optional.empty(), 0, false);
  }

  /**
   * Takes what one webhook says of this call: several facts are one change. A report is announced
   * even where there is no room for its fact.
   */
  public Hearing hear(List<KeptFact> heard) {
    List<KeptFact> fresh = Room.unknown(facts, reported, heard);
    int redelivered = heard.size() - fresh.size();
    List<KeptFact> kept = Room.make(facts, fresh);
    int dropped = facts.size() + fresh.size() - kept.size();
    List<KeptFact> all = Stream.concat(facts.stream(), fresh.stream()).toList();
    FoldedCall now = with(kept, closed);
    return fresh.stream()
        .filter(fact -> fact.reports() || kept.contains(fact))
        .max(CAUSE)
        .map(Cause::of)
        .map(cause -> tell(now, cause, reported.waiting(all), redelivered, dropped))
        .orElseGet(() -> new Hearing(this, List.of(), false, redelivered, dropped));
  }

  /** Gives up waiting for the end, and for a client to announce reports to. */
  public Hearing close(Instant at) {
    return tell(with(facts, true), Cause.closing(latest(), at), reported.waiting(facts), 0, 0);
  }

  /** The call as it now stands. */
  public Call call() {
    return CallFold.fold(head, facts, closed);
  }

  /** Still waits for an end. What was only mentioned, and told so, has none to wait for. */
  public boolean open() {
    boolean ended = closed || facts.stream().anyMatch(kept -> kept.is(FactKind.ENDED));
    return !ended && !told.equals(Optional.of(Phase.UNKNOWN));
  }

  /** When the latest of its webhooks was received. */
  public Instant lastReceivedAt() {
    return latest().receivedAt();
  }

  private KeptFact latest() {
    return facts.stream()
        .max(Comparator.comparing(KeptFact::receivedAt).thenComparing(KeptFact.WEIGHT))
        .orElseThrow(() -> new IllegalStateException("nothing was heard of " + head.id()));
  }

  private FoldedCall with(List<KeptFact> kept, boolean closing) {
    Set<String> all = new LinkedHashSet<>(aliases);
    kept.forEach(fact -> all.addAll(fact.fact().callIds()));
    List<String> ids = all.stream().limit(FactLimits.ALIASES).toList();
    return new FoldedCall(head, kept, ids, reported, told, version, closing);
  }

  private Hearing tell(
      FoldedCall now, Cause cause, List<KeptFact> reports, int redelivered, int dropped) {
    Change change =
        new Change(told.map(phase -> call()), now.call(), cause.kind(), !reports.isEmpty());
    Progress.Story story = new Progress.Story();
    Progress progress = Progress.of(told).tell(change, story);
    List<KeptFact> announced = progress.told().isEmpty() ? List.of() : reports;
    List<CallEvent> events =
        new Announcements(head, change, version)
            .happened(story.happenings(), cause)
            .reported(announced)
            .events();
    FoldedCall kept = now.told(progress.told(), version + events.size(), announced);
    return new Hearing(kept, events, true, redelivered, dropped);
  }

  private FoldedCall told(Optional<Phase> phase, int last, List<KeptFact> announced) {
    List<KeptFact> kept =
        facts.stream().map(fact -> announced.contains(fact) ? fact.announced() : fact).toList();
    return new FoldedCall(head, kept, aliases, reported.with(announced), phase, last, closed);
  }
}
