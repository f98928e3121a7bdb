package io.dozvon.providers.novofon;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.SetAside;
import io.dozvon.providers.webhook.Fields;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads one webhook of Novofon. */
record NovofonReader(
    RawWebhook webhook,
    Fields fields,
    Connection connection,
    BiFunction<RawWebhook, Connection, Reading> platformTwo) {

  /** Each is sent of calls only; any of them makes a webhook one of a call. */
  private static final String[] CALL_FIELDS = {
    "event",
    "pbx_call_id",
    "call_id_with_rec",
    "call_id",
    "call_start",
    "caller_id",
    "called_did",
    "last_internal",
    "disposition",
    "duration",
    "status_code",
    "is_recorded"
  };

  static NovofonReader of(
      RawWebhook webhook,
      Connection connection,
      BiFunction<RawWebhook, Connection, Reading> platformTwo) {
    return new NovofonReader(webhook, Fields.of(webhook), connection, platformTwo);
  }

  Reading read() {
    Optional<String> name = fields.text("event");
    Optional<NovofonEvent> named = name.flatMap(NovofonEvent::of);
    if (named.isPresent()) {
      return reading(named.get());
    }
    if (PlatformTwo.sent(webhook, fields)) {
      return PlatformTwo.leavesSidesOpen(webhook, fields)
          ? NovofonRefusal.UNNAMED_SIDES
          : platformTwo.apply(webhook, connection);
    }
    if (name.isPresent()) {
      return NovofonRefusal.UNKNOWN_EVENT;
    }
    if (!fields.sent(CALL_FIELDS)) {
      return nothingOfACall();
    }
    return NovofonEvent.inferred(fields).map(this::reading).orElse(NovofonRefusal.NO_EVENT);
  }

  private Reading nothingOfACall() {
    if (fields.problem().isPresent()) {
      return fields.problem().get();
    }
    boolean check = fields.sent("zd_echo");
    return check || fields.bodyIsEmpty() ? new SetAside("probe") : NovofonRefusal.FOREIGN_FORMAT;
  }

  private Reading reading(NovofonEvent event) {
    return switch (event) {
      case SMS -> NoCall.of(fields, connection).message();
      case CALL_TRACKING -> NoCall.of(fields, connection).traces();
      // Answers to what somebody asked of Novofon: they concern no client.
      case NUMBER_LOOKUP -> new SetAside("number-lookup");
      case DOCUMENT -> new SetAside("document-check");
      default -> ofACall(event);
    };
  }

  private Reading ofACall(NovofonEvent event) {
    Told told = Told.of(webhook, fields, event, connection);
    if (told.namesNoCall()) {
      return NovofonRefusal.NO_CALL;
    }
    NovofonFacts facts = new NovofonFacts(told);
    return switch (event) {
      case START, OUT_START -> Reading.of(told.isFirstLeg() ? facts.calledBack() : facts.started());
      case INTERNAL -> Reading.of(told.isFirstLeg() ? facts.calledBack() : facts.ringing());
      case ANSWER -> Reading.of(told.isFirstLeg() ? facts.calledBack() : facts.answered());
      case END, OUT_END -> Reading.of(told.isFirstLeg() ? facts.legEnded() : facts.ended());
      case INTERNAL_END -> Reading.of(facts.legEnded());
      case IVR -> Reading.of(facts.reported());
      case RECORD -> Reading.of(facts.recorded());
      default -> text(facts);
    };
  }

  private Reading text(NovofonFacts facts) {
    Optional<Transcript> transcript = Transcript.of(fields);
    if (transcript.isEmpty()) {
      return NovofonRefusal.NO_TEXT;
    }
    Optional<String> text = transcript.get().text();
    return text.isEmpty() ? new SetAside("no-speech") : Reading.of(facts.transcribed(text));
  }
}
