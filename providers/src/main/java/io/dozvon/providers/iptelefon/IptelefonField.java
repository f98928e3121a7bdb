package io.dozvon.providers.iptelefon;

import io.dozvon.providers.webhook.Fields;
import java.util.List;
import java.util.Optional;

/**
 * What the fields of a webhook are called. The first name is the provider's own; the others are
 * tolerated, as the connector of a chat platform may spell a field differently. There is no field
 * for the line that was called.
 */
enum IptelefonField {
  CMD("cmd"),
  CALL_ID("callid", "call_id", "call-id"),
  CALL_DATE("calldate", "call_date", "call-date"),
  CALL_TYPE("call-type", "call_type", "calltype"),
  CALL_STATUS("call-status", "call_status"),
  /** The same in a history: the field list has the one, code that works reads the other. */
  STATUS("status"),
  EXTENSION("exten"),
  PHONE("phone"),
  LINK("link"),
  DURATION("duration", "talktime"),
  WAITING("waiting"),
  MISSED("missed"),
  PICKED_UP("pickedup"),
  /** Written so by the provider. */
  TRANSFERRED("transfered", "transferred");

  private static final List<IptelefonField> OF_A_WEBHOOK = List.of(CALL_ID, PHONE, CALL_STATUS);

  private static final List<IptelefonField> OF_THE_END =
      List.of(CALL_DATE, LINK, DURATION, WAITING, MISSED, PICKED_UP, TRANSFERRED);

  @SuppressWarnings("ImmutableEnumChecker") // Handed to nobody who would change it.
  private final String[] names;

  IptelefonField(String... names) {
    this.names = names;
  }

  /** Whether any field of a call was sent, even one that says nothing. */
  static boolean anyOfACall(Fields fields) {
    return List.of(values()).stream().anyMatch(field -> fields.sent(field.names));
  }

  /** Whether anything is said that a row of the call log has no field for. */
  static boolean anyOfAWebhook(Fields fields) {
    return OF_A_WEBHOOK.stream().anyMatch(field -> field.text(fields).isPresent());
  }

  /** Whether anything is said that only the history of a call knows. */
  static boolean anyOfTheEnd(Fields fields) {
    return OF_THE_END.stream().anyMatch(field -> field.text(fields).isPresent());
  }

  Optional<String> text(Fields fields) {
    return fields.text(names);
  }

  /** Blank where it was sent and says nothing; empty where it was not sent. */
  Optional<String> textOrBlank(Fields fields) {
    return text(fields).or(() -> fields.sent(names) ? Optional.of("") : Optional.empty());
  }

  Optional<Integer> seconds(Fields fields) {
    return fields.seconds(names);
  }

  /** The text {@code false}, zero, nothing and null are all no. */
  boolean isTrue(Fields fields) {
    return fields.flag(names).orElse(false);
  }

  /** The word of a flag that is raised; what a value other than yes means, nobody has told. */
  Optional<String> raised(Fields fields) {
    return text(fields).filter(word -> fields.flag(names).orElse(true));
  }

  Recording recording(Fields fields) {
    return Recording.of(text(fields), fields.link(names));
  }
}
