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

/**
 * What is kept of a call: its distinct facts, and how much of it was told.
 *
 * @param facts in the order in which they came, which nothing depends on
 * @param aliases every id that its provider was heard to use for it
 * @param told the phase that was told last; empty while the call is held back
 * @param version of the last announcement
 * @param closed we gave up waiting for its end
 */
public record FoldedCall(
    CallHead head,
    List<KeptFact> facts,
    List<String> aliases,
    Optional<Phase> told,
    int version,
    boolean closed) {

  /** Copies the lists. */
  public FoldedCall {
    facts = List.copyOf(facts);
    aliases = List.copyOf(aliases);
  }

  /** A call of which nothing was heard yet. */
  public static FoldedCall unheard(CallHead head) {
    return new FoldedCall(head, List.of(), List.of(), Optional.empty(), 0, false);
  }

  /** Takes what one webhook says of this call: several facts are one change. */
  public Hearing hear(List<KeptFact> heard) {
    List<KeptFact> fresh = Room.unknown(facts, heard);
    int redelivered = heard.size() - fresh.size();
    List<KeptFact> kept = Room.make(facts, fresh);
    int dropped = facts.size() + fresh.size() - kept.size();
    FoldedCall now = new FoldedCall(head, kept, withAliasesOf(kept), told, version, closed);
    return fresh.stream()
        .filter(kept::contains)
        .max(KeptFact.WEIGHT)
        .map(weightiest -> tell(now, Cause.of(weightiest), redelivered, dropped))
        .orElseGet(() -> new Hearing(this, List.of(), false, redelivered, dropped));
  }

  /** Gives up waiting for the end. */
  public Hearing close(Instant at) {
    FoldedCall now = new FoldedCall(head, facts, aliases, told, version, true);
    return tell(now, Cause.closing(latest(), at), 0, 0);
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

  private List<String> withAliasesOf(List<KeptFact> kept) {
    Set<String> all = new LinkedHashSet<>(aliases);
    kept.forEach(fact -> all.addAll(fact.fact().callIds()));
    return all.stream().limit(FactLimits.ALIASES).toList();
  }

  private Hearing tell(FoldedCall now, Cause cause, int redelivered, int dropped) {
    Change change = new Change(told.map(phase -> call()), now.call(), cause.kind());
    Progress.Story story = new Progress.Story();
    Progress progress = Progress.of(told).tell(change, story);
    List<CallEvent> events = new Announcements(head, change, cause).of(story.happenings(), version);
    FoldedCall kept =
        new FoldedCall(
            head, now.facts, now.aliases, progress.told(), version + events.size(), now.closed);
    return new Hearing(kept, events, true, redelivered, dropped);
  }
}
