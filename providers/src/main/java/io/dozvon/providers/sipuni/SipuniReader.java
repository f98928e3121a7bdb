package io.dozvon.providers.sipuni;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.Refused;
import io.dozvon.providers.Reading.SetAside;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Numbering;
import java.util.Optional;

/** Reads one webhook of Sipuni. */
record SipuniReader(RawWebhook webhook, Fields fields, Numbering numbering) {

  static final String STATUS = "status";

  /** Each is sent of calls only; any of them makes a webhook one of a call. */
  private static final String[] CALL_FIELDS = {
    "event",
    "call_id",
    "src_num",
    "short_src_num",
    "src_type",
    "dst_num",
    "short_dst_num",
    "dst_type",
    "pbxdstnum",
    STATUS,
    "call_start_timestamp",
    "call_answer_timestamp",
    "call_record_link",
    "last_called",
    "transfer_from",
    "channel",
    "treeName",
    "callbackId"
  };

  static SipuniReader of(RawWebhook webhook, Connection connection) {
    return new SipuniReader(webhook, Fields.of(webhook), Numbering.of(connection));
  }

  Reading read() {
    Optional<Refused> anotherService = SipuniRefusal.ofAnotherService(fields);
    if (anotherService.isPresent()) {
      return anotherService.get();
    }
    if (!fields.sent(CALL_FIELDS)) {
      return nothingOfACall();
    }
    Optional<Integer> number = fields.integer("event");
    if (number.isEmpty() && fields.text("event").isPresent()) {
      return SipuniRefusal.UNKNOWN_EVENT_NAME;
    }
    return number
        .map(SipuniEvent::of)
        .or(() -> SipuniEvent.inferred(fields))
        .map(this::reading)
        .orElse(SipuniRefusal.NO_EVENT);
  }

  private Reading nothingOfACall() {
    if (fields.problem().isPresent()) {
      return fields.problem().get();
    }
    return fields.bodyIsEmpty() ? new SetAside("probe") : SipuniRefusal.FOREIGN_FORMAT;
  }

  private Reading reading(SipuniEvent event) {
    SipuniFacts facts = SipuniFacts.of(webhook, fields, numbering);
    return switch (event) {
      case START -> Reading.of(facts.started());
      case ANSWER -> Reading.of(facts.answered());
      case END -> Reading.of(facts.ended());
      case LEG_END -> Reading.of(facts.legEnded());
      case INTERNAL -> new SetAside("provider-internal");
      case UNHEARD_OF -> new SetAside("unknown-event");
    };
  }
}
