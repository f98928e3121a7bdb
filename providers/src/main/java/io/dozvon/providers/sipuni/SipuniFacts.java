package io.dozvon.providers.sipuni;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.OrderTraces;
import io.dozvon.providers.webhook.CallId;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Fingerprint;
import io.dozvon.providers.webhook.Numbering;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one event says of its call. */
record SipuniFacts(
    Fields fields,
    Numbering numbering,
    String callId,
    Side source,
    Side destination,
    Heading heading) {

  static SipuniFacts of(RawWebhook webhook, Fields fields, Numbering numbering) {
    // A blank call id is no key: then the recording tells, or the webhook is a call of its own.
    String callId =
        ownId(fields)
            .or(() -> RecordId.of(fields))
            .orElseGet(() -> "webhook-" + Fingerprint.ofWhole(webhook));
    Side source = Side.source(fields);
    Side destination = Side.destination(fields);
    Heading heading = Heading.of(fields, source, destination, numbering);
    return new SipuniFacts(fields, numbering, callId, source, destination, heading);
  }

  /** Comes once for the line and once for every employee who is rung. */
  List<Fact> started() {
    boolean fromOutside =
        heading.direction() != Direction.OUTBOUND && heading.direction() != Direction.INTERNAL;
    FactDraft draft =
        fromOutside && destination.employee()
            ? about(FactKind.RINGING, SipuniRank.RINGING, parties())
            : about(FactKind.STARTED, SipuniRank.STARTED, parties())
                .trace(order(fields.unixTime("timestamp")))
                .started(fields.unixTime("timestamp"));
    return withGuess(draft, parties());
  }

  List<Fact> answered() {
    return withGuess(
        about(FactKind.ANSWERED, SipuniRank.ANSWERED, parties())
            .answered(fields.unixTime("timestamp"))
            .outcome(Outcome.ANSWERED),
        parties());
  }

  List<Fact> ended() {
    Optional<Outcome> outcome = outcome();
    Stamps stamps = Stamps.of(fields, outcome);
    Parties parties = whoTalked(outcome);
    FactDraft draft =
        about(FactKind.ENDED, SipuniRank.ENDED, parties)
            .provisional()
            .trace(order(stamps.started()))
            .rung(parties.rung())
            .started(stamps.started())
            .answered(stamps.answered())
            .ended(stamps.ended())
            .recording(fields.link("call_record_link"))
            .word(SipuniReader.STATUS, fields.text(SipuniReader.STATUS));
    outcome.ifPresent(draft::outcome);
    return withGuess(draft, parties);
  }

  /** The call goes on: its status is that of the leg and must not pass for the call's. */
  List<Fact> legEnded() {
    Optional<Outcome> outcome = outcome();
    Stamps stamps = Stamps.of(fields, outcome);
    Parties parties = whoTalked(outcome);
    FactDraft draft =
        about(FactKind.LEG_ENDED, SipuniRank.LEG_ENDED, parties)
            .rung(parties.rung())
            .started(stamps.started())
            .answered(stamps.answered())
            .ended(stamps.ended())
            .recording(fields.link("call_record_link"))
            .word("leg_status", fields.text(SipuniReader.STATUS));
    outcome.ifPresent(draft::outcome);
    return withGuess(draft, parties);
  }

  /** Only of a call that the business makes: what a client does was ordered by nobody. */
  private Optional<String> order(Optional<Instant> began) {
    return heading.direction() == Direction.OUTBOUND
        ? OrderTraces.ofCall(parties().extension(), parties().client(), began)
        : Optional.empty();
  }

  private static Optional<String> ownId(Fields fields) {
    return fields.text("call_id").map(CallId::usable);
  }

  private Optional<Outcome> outcome() {
    return fields.text(SipuniReader.STATUS).map(SipuniStatus::outcome);
  }

  private Parties parties() {
    return Parties.of(heading.direction(), fields, source, destination, numbering);
  }

  private Parties whoTalked(Optional<Outcome> outcome) {
    boolean answered = outcome.filter(known -> known == Outcome.ANSWERED).isPresent();
    return answered ? parties().withTheOnlyOneRung(fields) : parties();
  }

  private FactDraft about(FactKind kind, SipuniRank rank, Parties parties) {
    FactDraft draft =
        Fact.about(callId, kind, key())
            .trace(RecordId.of(fields).filter(id -> ownId(fields).isPresent()))
            .trace(CallbackId.of(fields))
            .authority(rank.authority())
            .at(fields.unixTime("timestamp"))
            .extension(parties.extension());
    draft.word("callbackId", fields.text("callbackId"));
    draft.word("treeName", fields.text("treeName"));
    draft.word("treeNumber", fields.text("treeNumber"));
    draft.word("transfer_from", fields.text("transfer_from"));
    return heading.guessed() ? draft : withSides(draft, parties);
  }

  /**
   * An event that lacks the types of its sides weighs as much as its kind in all that it tells; but
   * the direction is then a guess, and so is who of the two is the client. That goes into a fact of
   * its own of the least weight, so that it never overrides an event that had the types.
   */
  private List<Fact> withGuess(FactDraft draft, Parties parties) {
    List<Fact> facts = new ArrayList<>();
    if (heading.guessed()) {
      FactDraft guess =
          Fact.about(callId, FactKind.STARTED, key() + "-guess")
              .authority(SipuniRank.GUESS.authority());
      facts.add(withSides(guess, parties).build());
    }
    facts.add(draft.build());
    return facts;
  }

  private FactDraft withSides(FactDraft draft, Parties parties) {
    return draft.direction(heading.direction()).client(parties.client()).line(parties.line());
  }

  /** Without the time: an event that is sent twice differs by one second. */
  private String key() {
    return "event-"
        + Fingerprint.of(
            callId,
            fields.text("event").orElse(""),
            fields.text("short_dst_num", "dst_num").orElse(""),
            fields.text(SipuniReader.STATUS).orElse(""),
            fields.link("call_record_link").orElse(""));
  }
}
