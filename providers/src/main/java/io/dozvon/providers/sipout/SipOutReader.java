package io.dozvon.providers.sipout;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.SetAside;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Fingerprint;
import io.dozvon.providers.webhook.Numbering;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one webhook of SipOut. */
record SipOutReader(Fields fields, Numbering numbering, String callId) {

  static SipOutReader of(RawWebhook webhook, Connection connection) {
    Fields fields = Fields.of(webhook);
    Numbering numbering = Numbering.of(connection);
    return new SipOutReader(fields, numbering, SipOutCallId.of(webhook, fields, numbering));
  }

  Reading read() {
    if (!SipOutField.anyOfACall(fields)) {
      return nothingOfACall();
    }
    Optional<String> word = SipOutField.ACTION.text(fields);
    Optional<SipOutAction> action =
        word.isPresent() ? SipOutAction.of(word.get()) : SipOutAction.inferred(fields);
    if (action.isEmpty()) {
      return word.isPresent() ? SipOutRefusal.UNKNOWN_ACTION : SipOutRefusal.NO_ACTION;
    }
    List<Fact> facts = facts(action.get());
    return facts.isEmpty() ? SipOutRefusal.NO_TEXT : Reading.of(facts);
  }

  private Reading nothingOfACall() {
    if (fields.problem().isPresent()) {
      return fields.problem().get();
    }
    return fields.bodyIsEmpty() ? new SetAside("probe") : SipOutRefusal.FOREIGN_FORMAT;
  }

  private List<Fact> facts(SipOutAction action) {
    List<Fact> facts = new ArrayList<>();
    switch (action) {
      case DIAL -> facts.add(dialled());
      case COMPLETE -> facts.add(completed());
      case TEXT -> {
        // The text below is all that it says.
      }
    }
    SipOutField.TEXT.lines(fields).ifPresent(text -> facts.add(transcribed(text)));
    return facts;
  }

  /** The guide calls it the start of the talk, but it may come while the phone still rings. */
  private Fact dialled() {
    Optional<Instant> started = SipOutField.STARTED.time(fields);
    return about(FactKind.STARTED, SipOutRank.DIAL, key("dial"))
        .direction(direction())
        .at(started)
        .started(started)
        .build();
  }

  private Fact completed() {
    Optional<Outcome> outcome = SipOutField.STATUS.text(fields).map(SipOutStatus::outcome);
    SipOutDurations durations =
        SipOutDurations.of(
            outcome,
            SipOutField.TALK_SECONDS.seconds(fields),
            SipOutField.TOTAL_SECONDS.seconds(fields),
            SipOutField.STARTED.time(fields));
    FactDraft draft =
        about(FactKind.ENDED, SipOutRank.COMPLETE, key("complete"))
            .direction(direction())
            .at(durations.ended())
            .started(durations.started())
            .answered(durations.answered())
            .ended(durations.ended())
            .talkSeconds(durations.talk())
            .totalSeconds(durations.total())
            .recording(SipOutField.RECORDING.link(fields));
    outcome.ifPresent(draft::outcome);
    return draft.build();
  }

  /** Has a key of its own, so that a text sent with the end and again alone is one text. */
  private Fact transcribed(String text) {
    return about(
            FactKind.TRANSCRIBED,
            SipOutRank.TEXT,
            "text-" + Fingerprint.of(callId, Fingerprint.of(text)))
        .direction(SipOutDirection.ofText(directionWord(), hasLine()))
        .transcript(Optional.of(text))
        .build();
  }

  /** What every webhook may say, whatever its action. */
  private FactDraft about(FactKind kind, SipOutRank rank, String key) {
    return Fact.about(callId, kind, key)
        .authority(rank.authority())
        .client(numbering.client(SipOutField.CLIENT.text(fields)))
        .line(numbering.line(SipOutField.LINE.text(fields)))
        .extension(Numbering.extension(SipOutField.EXTENSION.text(fields)))
        .word("call_action", SipOutField.ACTION.text(fields))
        .word("call_status", SipOutField.STATUS.text(fields))
        .word("call_direction", directionWord());
  }

  /**
   * The call and what is said of it, so that a corrected status or a link that comes later is not
   * taken for a redelivery. Without the time: a sender that repeats itself may renew it.
   */
  private String key(String action) {
    return action
        + "-"
        + Fingerprint.of(
            callId,
            SipOutField.CLIENT.text(fields).orElse(""),
            SipOutField.LINE.text(fields).orElse(""),
            SipOutField.EXTENSION.text(fields).orElse(""),
            SipOutField.STATUS.text(fields).orElse(""),
            SipOutField.TOTAL_SECONDS.text(fields).orElse(""),
            SipOutField.TALK_SECONDS.text(fields).orElse(""),
            SipOutField.RECORDING.text(fields).orElse(""));
  }

  private Direction direction() {
    return SipOutDirection.of(directionWord(), hasLine());
  }

  private Optional<String> directionWord() {
    return SipOutField.DIRECTION.text(fields);
  }

  private boolean hasLine() {
    return SipOutField.LINE.text(fields).isPresent();
  }
}
