package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallTimes;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.providers.FactKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call before and after one more fact.
 *
 * @param before as it was when it was last told of; absent while it never was
 * @param cause the kind of that fact
 * @param reports whether reports of it wait to be announced for themselves
 * @param late what was known of the call may have been forgotten, and nobody waits for the rest
 */
record Change(Optional<Call> before, Call now, FactKind cause, boolean reports, boolean late) {

  boolean causedBy(FactKind kind) {
    return cause == kind;
  }

  Phase phase() {
    return now.phase();
  }

  /** Rule 6: once the client is known, or known not to exist; at the latest at the end. */
  boolean mayBeTold() {
    boolean over = now.phase() == Phase.ENDED || causedBy(FactKind.ENDED);
    return now.client().isPresent() || over || late;
  }

  /** It goes under another key: another client's call, or one with a client at last. */
  boolean moves() {
    return before.filter(call -> !Keys.ofCall(call).equals(Keys.ofCall(now))).isPresent();
  }

  /** The same, told to somebody who never heard of the call. */
  Change asFirst() {
    return new Change(Optional.empty(), now, cause, reports, late);
  }

  /** Worth a report, where no other announcement fits and none is made anyway. */
  boolean reportable() {
    return !reports && (cause == FactKind.REPORTED || visible());
  }

  boolean newRecording() {
    return now.recording().isPresent() && !now.recording().equals(before.flatMap(Call::recording));
  }

  boolean newTranscript() {
    return now.transcript().isPresent()
        && !now.transcript().equals(before.flatMap(Call::transcript));
  }

  /** Something that people see of the call is not as it was. */
  boolean visible() {
    return !before.map(Change::essence).equals(Optional.of(essence(now)));
  }

  /**
   * Without what has announcements of its own, and without what only machines read, to which belong
   * the times of ringing and of the legs.
   */
  private static Call essence(Call call) {
    return new Call(
        call.id(),
        call.project(),
        call.connection(),
        call.provider(),
        List.of(),
        0,
        call.phase(),
        call.direction(),
        call.client(),
        call.line(),
        call.extension(),
        call.answeredBy(),
        call.extensionsRung(),
        List.of(),
        ofTheTalk(call.times()),
        call.outcome(),
        Optional.empty(),
        Optional.empty(),
        call.inferred(),
        Instant.EPOCH,
        Map.of(),
        call.command());
  }

  private static CallTimes ofTheTalk(CallTimes times) {
    return new CallTimes(
        Optional.empty(),
        times.answered(),
        times.ended(),
        Optional.empty(),
        times.talkSeconds(),
        times.totalSeconds());
  }
}
