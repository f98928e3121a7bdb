package io.dozvon.providers.novofon;

import io.dozvon.contracts.call.Direction;
import io.dozvon.providers.webhook.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an event name means. */
enum NovofonEvent {
  START,
  INTERNAL,
  ANSWER,
  END,
  OUT_START,
  OUT_END,
  /** A step of a voice menu that somebody drives by his replies; we drive none. */
  IVR,
  /** Nowhere documented: a leg ended. */
  INTERNAL_END,
  RECORD,
  SPEECH_RECOGNITION,
  SMS,
  NUMBER_LOOKUP,
  CALL_TRACKING,
  DOCUMENT;

  /** By the name; empty for one that we do not know. */
  static Optional<NovofonEvent> of(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "NOTIFY_START" -> Optional.of(START);
      case "NOTIFY_INTERNAL" -> Optional.of(INTERNAL);
      case "NOTIFY_ANSWER" -> Optional.of(ANSWER);
      case "NOTIFY_END" -> Optional.of(END);
      case "NOTIFY_OUT_START" -> Optional.of(OUT_START);
      case "NOTIFY_OUT_END" -> Optional.of(OUT_END);
      case "NOTIFY_IVR" -> Optional.of(IVR);
      case "NOTIFY_INTERNAL_END" -> Optional.of(INTERNAL_END);
      case "NOTIFY_RECORD" -> Optional.of(RECORD);
      case "SPEECH_RECOGNITION" -> Optional.of(SPEECH_RECOGNITION);
      case "SMS" -> Optional.of(SMS);
      case "NUMBER_LOOKUP" -> Optional.of(NUMBER_LOOKUP);
      case "CALL_TRACKING" -> Optional.of(CALL_TRACKING);
      case "DOCUMENT" -> Optional.of(DOCUMENT);
      default -> Optional.empty();
    };
  }

  /** Without a name: only an end says how it came out; a recording has its id and no start. */
  static Optional<NovofonEvent> inferred(Fields fields) {
    if (fields.text("disposition", "duration", "status_code").isPresent()) {
      boolean dialled =
          fields.text("destination").isPresent() && fields.text("called_did").isEmpty();
      Direction told =
          Heading.byPrefix(fields).orElse(dialled ? Direction.OUTBOUND : Direction.INBOUND);
      return Optional.of(told == Direction.OUTBOUND ? OUT_END : END);
    }
    boolean recording =
        NovofonIds.ofRecording(fields).isPresent() && fields.text("call_start").isEmpty();
    return recording ? Optional.of(RECORD) : Optional.empty();
  }

  /** The direction that goes without saying. */
  Direction direction() {
    return switch (this) {
      case START, INTERNAL, ANSWER, END, IVR -> Direction.INBOUND;
      case OUT_START, OUT_END -> Direction.OUTBOUND;
      case INTERNAL_END, RECORD, SPEECH_RECOGNITION, SMS, NUMBER_LOOKUP, CALL_TRACKING, DOCUMENT ->
          Direction.UNKNOWN;
    };
  }

  /** The fields whose values are signed, one after the other; none where nobody says which. */
  List<String> signedFields() {
    return switch (this) {
      case START, INTERNAL, END, IVR -> List.of("caller_id", "called_did", "call_start");
      case ANSWER -> List.of("caller_id", "destination", "call_start");
      case OUT_START, OUT_END -> List.of("internal", "destination", "call_start");
      case RECORD -> List.of("pbx_call_id", "call_id_with_rec");
      case SMS, NUMBER_LOOKUP, CALL_TRACKING -> List.of("result");
      case SPEECH_RECOGNITION, DOCUMENT, INTERNAL_END -> List.of();
    };
  }
}
