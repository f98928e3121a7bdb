package io.dozvon.providers.novofon;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.OrderTraces;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Fingerprint;
import io.dozvon.providers.webhook.Numbering;
import io.dozvon.providers.webhook.WallClock;
import java.time.Instant;
import java.util.Optional;

/** All that an event tells of its call, before anything is made of it. */
record Told(
    RawWebhook webhook,
    Fields fields,
    NovofonEvent event,
    Sides sides,
    Heading heading,
    CallStart start,
    Numbering numbering) {

  static Told of(RawWebhook webhook, Fields fields, NovofonEvent event, Connection connection) {
    Sides sides = Sides.of(fields);
    return new Told(
        webhook,
        fields,
        event,
        sides,
        Heading.of(event, fields, sides),
        CallStart.of(webhook, fields, WallClock.of(connection)),
        Numbering.of(connection));
  }

  /** Neither an id nor a number nor a time: it might be any call. */
  boolean namesNoCall() {
    return ownId().isEmpty()
        && recordingId().isEmpty()
        && sides.areNone()
        && start.sent().isEmpty();
  }

  /** The id that the call is known by; without one what its start and its end have in common. */
  String callId() {
    return ownId()
        .or(this::byPhoneAndStart)
        .or(this::recordingId)
        .orElseGet(() -> "webhook-" + Fingerprint.ofWhole(webhook));
  }

  String key() {
    return FactKey.of(this);
  }

  /** The employee's leg of a call back. */
  boolean isFirstLeg() {
    return Heading.isFirstLegOfCallback(fields);
  }

  Employees employees() {
    return Employees.of(event, sides, heading, fields.text("transfer_from"));
  }

  Parties parties(Direction direction) {
    return Parties.of(direction, event, sides, numbering);
  }

  Optional<Party> calledBack() {
    return Parties.calledBack(heading.told(), event, sides, numbering);
  }

  /**
   * What leads an order of ours to the call that began then. One that is reported as inbound may
   * have been ordered all the same, unless its id says that it was not.
   */
  Optional<String> order(Optional<Instant> began) {
    boolean inbound = Heading.byPrefix(fields).equals(Optional.of(Direction.INBOUND));
    Optional<Party> client =
        parties(heading.guess().orElse(heading.told())).client().or(this::calledBack);
    return inbound ? Optional.empty() : OrderTraces.ofCall(employees().extension(), client, began);
  }

  /**
   * What every fact of the event says. A text that comes later may know only the recording's id.
   */
  FactDraft draft(FactKind kind, String key) {
    FactDraft draft = Fact.about(callId(), kind, key);
    recordingId().ifPresent(draft::alsoKnownAs);
    boolean unsigned = Signature.of(webhook).isEmpty();
    return draft
        .word("event", fields.text("event"))
        .word("inferred_event", inferredEvent())
        .word("unsigned", Optional.of("true").filter(unused -> unsigned))
        .word("calltype", fields.text("calltype"))
        .word("call_id_with_rec", fields.text("call_id_with_rec"))
        .word("transfer_from", fields.text("transfer_from"))
        .word("transfer_type", fields.text("transfer_type"))
        .word("pbx_id", fields.text("pbx_id"));
  }

  private Optional<String> inferredEvent() {
    return fields.text("event").isPresent() ? Optional.empty() : Optional.of(event.name());
  }

  private Optional<String> ownId() {
    return NovofonIds.ofCall(fields);
  }

  private Optional<String> recordingId() {
    return event == NovofonEvent.SPEECH_RECOGNITION
        ? NovofonIds.ofText(fields)
        : NovofonIds.ofRecording(fields);
  }

  /** Hidden callers have no number: two of them are never one call. */
  private Optional<String> byPhoneAndStart() {
    Optional<String> outside =
        event.direction() == Direction.OUTBOUND ? sides.destination() : sides.caller();
    Optional<Phone> phone = numbering.client(outside).flatMap(Party::phone);
    return phone.flatMap(
        known ->
            start
                .sent()
                .map(time -> "phone-start-" + Fingerprint.of(known.digits(), time.toString())));
  }
}
