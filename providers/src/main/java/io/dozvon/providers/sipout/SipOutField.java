package io.dozvon.providers.sipout;

import io.dozvon.providers.webhook.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What SipOut's fields are called, our proposal included: this table is the whole mapping. */
enum SipOutField {
  ACTION("call_action"),
  STATUS("call_status"),
  CALL_ID("call_id", "callid"),
  DIRECTION("call_direction"),
  CLIENT("call_phone", "phone"),
  LINE("call_did"),
  EXTENSION("call_ext", "call_user", "employee"),
  STARTED("call_start_ts", "ts"),
  TOTAL_SECONDS("call_total_duration_sec"),
  TALK_SECONDS("call_talk_duration_sec"),
  RECORDING("call_record_link"),
  TEXT("call_text"),
  KEY("key");

  private static final List<SipOutField> OF_A_CALL =
      List.of(values()).stream().filter(field -> field != KEY).toList();

  @SuppressWarnings("ImmutableEnumChecker") // Handed to nobody who would change it.
  private final String[] names;

  SipOutField(String... names) {
    this.names = names;
  }

  /** Whether any field of a call was sent, even one that says nothing. */
  static boolean anyOfACall(Fields fields) {
    return OF_A_CALL.stream().anyMatch(field -> fields.sent(field.names));
  }

  Optional<String> text(Fields fields) {
    return fields.text(names);
  }

  /** All that a repeated field says, line by line: a text may come as a list of turns. */
  Optional<String> lines(Fields fields) {
    List<String> lines = fields.all(names[0]);
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  Optional<Integer> seconds(Fields fields) {
    return fields.seconds(names);
  }

  Optional<Instant> time(Fields fields) {
    return fields.unixTime(names);
  }

  Optional<String> link(Fields fields) {
    return fields.link(names);
  }
}
