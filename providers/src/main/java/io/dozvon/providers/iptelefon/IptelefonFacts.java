package io.dozvon.providers.iptelefon;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Reading;
import io.dozvon.providers.webhook.CallId;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Fingerprint;
import io.dozvon.providers.webhook.Numbering;
import io.dozvon.providers.webhook.WallClock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one webhook says of its call.
 *
 * @param inferredCommand nothing said whether it is an event or a history
 */
record IptelefonFacts(
    Fields fields, Numbering numbering, WallClock clock, String callId, boolean inferredCommand) {

  static IptelefonFacts of(
      RawWebhook webhook,
      Fields fields,
      Numbering numbering,
      WallClock clock,
      boolean inferredCommand) {
    // Blank or zero is no key, it would join all such calls: the webhook is a call of its own.
    String callId =
        IptelefonField.CALL_ID
            .text(fields)
            .filter(id -> !id.equals("0"))
            .map(CallId::usable)
            .orElseGet(() -> "webhook-" + Fingerprint.ofWhole(webhook));
    return new IptelefonFacts(fields, numbering, clock, callId, inferredCommand);
  }

  /** Nothing tells which call it is, not even one of its own: neither who nor when. */
  boolean ofNoCall() {
    return Stream.of(
            IptelefonField.CALL_ID,
            IptelefonField.PHONE,
            IptelefonField.EXTENSION,
            IptelefonField.CALL_DATE,
            IptelefonField.LINK)
        .allMatch(field -> field.text(fields).isEmpty());
  }

  /** Comes for every extension that is rung; of a call that we place it is the beginning. */
  Reading ringing() {
    Sides sides = sides(client());
    boolean rung = sides.type() != CallType.OUT && sides.extension().isPresent();
    String key = eventKey(IptelefonEvent.RINGING);
    FactDraft draft =
        about(rung ? FactKind.RINGING : FactKind.STARTED, IptelefonRank.RINGING, key)
            .started(calldate());
    return sides.reading(draft, callId, key);
  }

  Reading accepted() {
    Sides sides = sides(client());
    boolean theOtherSide = sides.type() == CallType.IN || sides.type() == CallType.LOCAL;
    String key = eventKey(IptelefonEvent.ACCEPTED);
    FactDraft draft =
        about(
                FactKind.ANSWERED,
                theOtherSide ? IptelefonRank.ACCEPTED : IptelefonRank.ACCEPTED_FIRST_LEG,
                key)
            .started(calldate())
            .outcome(Outcome.ANSWERED);
    return sides.reading(draft, callId, key);
  }

  /** Nothing more will be told: who is named nowhere by then is anonymous. */
  Reading history() {
    Verdict verdict = Verdict.ofHistory(fields);
    Optional<Integer> duration = IptelefonField.DURATION.seconds(fields);
    CallTimes times =
        CallTimes.of(verdict, calldate(), IptelefonField.WAITING.seconds(fields), duration);
    Sides sides = sides(numbering.client(IptelefonField.PHONE.textOrBlank(fields)));
    String key = historyKey(verdict);
    FactDraft draft =
        about(
            FactKind.ENDED,
            verdict.answered() ? IptelefonRank.HISTORY_ANSWERED : IptelefonRank.HISTORY,
            key);
    verdict.addTo(draft);
    times.addTo(draft);
    IptelefonField.LINK.recording(fields).addTo(draft);
    if (times.talk().isEmpty() && !duration.equals(Optional.of(0))) {
      // Of a call that nobody answered it cannot be the talk; what else it is, nobody has told.
      draft.word("duration", IptelefonField.DURATION.text(fields));
    }
    return withFlags(sides, draft, key);
  }

  private Reading withFlags(Sides sides, FactDraft draft, String key) {
    draft
        .word("missed", IptelefonField.MISSED.raised(fields))
        .word("pickedup", IptelefonField.PICKED_UP.raised(fields))
        .word("transfered", IptelefonField.TRANSFERRED.raised(fields));
    return sides.reading(draft, callId, key);
  }

  private FactDraft about(FactKind kind, IptelefonRank rank, String key) {
    FactDraft draft = Fact.about(callId, kind, key).authority(rank.authority());
    draft.word("call_type", IptelefonField.CALL_TYPE.text(fields));
    // A time that cannot be read is kept for people to see; the receipt stands in for it.
    draft.word("calldate", calldate().isPresent() ? Optional.empty() : sentDate());
    draft.word("inferred_cmd", Optional.of("true").filter(yes -> inferredCommand));
    return draft;
  }

  private Sides sides(Optional<Party> client) {
    return new Sides(
        CallType.of(IptelefonField.CALL_TYPE.text(fields)),
        client,
        Numbering.extension(IptelefonField.EXTENSION.text(fields)));
  }

  private Optional<Party> client() {
    return numbering.client(IptelefonField.PHONE.text(fields));
  }

  /** The beginning of the call, as the same field of the call log is; only a history has it. */
  private Optional<Instant> calldate() {
    return sentDate().flatMap(clock::read);
  }

  private Optional<String> sentDate() {
    return IptelefonField.CALL_DATE.text(fields);
  }

  /** Ringing an extension once more is not news. */
  private String eventKey(IptelefonEvent event) {
    return "event-"
        + Fingerprint.of(
            callId, event.name(), said(IptelefonField.EXTENSION), said(IptelefonField.PHONE));
  }

  /**
   * The call and what is said of it, so that a corrected status or a link that comes later is not
   * taken for a redelivery.
   */
  private String historyKey(Verdict verdict) {
    return "history-"
        + Fingerprint.of(
            callId,
            verdict.status().orElse(""),
            said(IptelefonField.EXTENSION),
            said(IptelefonField.PHONE),
            said(IptelefonField.DURATION),
            said(IptelefonField.MISSED),
            said(IptelefonField.TRANSFERRED),
            said(IptelefonField.LINK));
  }

  private String said(IptelefonField field) {
    return field.text(fields).orElse("");
  }
}
