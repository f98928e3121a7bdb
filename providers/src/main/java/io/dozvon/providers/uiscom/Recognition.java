package io.dozvon.providers.uiscom;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.webhook.Fields;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which event a notification is of, and how we know.
 *
 * @param inferredFrom what it was guessed by; empty where a machine id told it
 * @param meant the outcome that the project says the notification's name means
 */
record Recognition(UiscomEvent event, Optional<String> inferredFrom, Optional<Outcome> meant) {

  static Recognition of(Fields said, NotificationNames names) {
    Optional<NotificationNames.Meaning> named = UiscomField.NAME.text(said).flatMap(names::meaning);
    Optional<Outcome> meant = named.flatMap(NotificationNames.Meaning::outcome);
    return byId(said)
        .map(event -> new Recognition(event, Optional.empty(), meant))
        .or(() -> byConstant(said, names).map(event -> inferred(event, "event", meant)))
        .or(() -> named.map(name -> inferred(name.event(), "notification_name", meant)))
        .orElseGet(() -> byFields(said));
  }

  boolean told() {
    return inferredFrom.isEmpty() && event != UiscomEvent.UNNAMED;
  }

  private static Recognition inferred(UiscomEvent event, String from, Optional<Outcome> meant) {
    return new Recognition(event, Optional.of(from), meant);
  }

  private static Optional<UiscomEvent> byId(Fields said) {
    return Stream.concat(
            UiscomField.MNEMONIC.all(said).stream(), UiscomField.CONSTANT.all(said).stream())
        .flatMap(id -> UiscomEvent.ofId(id).stream())
        .findFirst();
  }

  private static Optional<UiscomEvent> byConstant(Fields said, NotificationNames names) {
    return Stream.concat(
            UiscomField.MNEMONIC.all(said).stream(), UiscomField.CONSTANT.all(said).stream())
        .flatMap(constant -> names.meaning(constant).stream())
        .map(NotificationNames.Meaning::event)
        .findFirst();
  }

  /** Only an end has a reason, a loss or durations, and else only a recording has a link. */
  private static Recognition byFields(Fields said) {
    boolean lost = UiscomField.IS_LOST.flag(said).orElse(false);
    if (lost || UiscomField.LOST_REASON.text(said).isPresent()) {
      return inferred(
          UiscomEvent.CALL_FINISHED, lost ? "is_lost" : "lost_reason", Optional.empty());
    }
    if (UiscomField.TOTAL.seconds(said).isPresent()) {
      return inferred(UiscomEvent.CALL_FINISHED, "total_time_duration", Optional.empty());
    }
    if (UiscomField.RECORDING.text(said).isPresent()) {
      return inferred(UiscomEvent.RECORDED, "file_link", Optional.empty());
    }
    if (UiscomField.TALK.seconds(said).isPresent()) {
      return inferred(endOfTalkOrCall(said), "talk_time_duration", Optional.empty());
    }
    return new Recognition(UiscomEvent.UNNAMED, Optional.empty(), Optional.empty());
  }

  /**
   * Both tell the talk; the end of a talk names its legs and does not know the total, so that a
   * template that asks for it gets no answer.
   */
  private static UiscomEvent endOfTalkOrCall(Fields said) {
    boolean talk = UiscomField.LEG.text(said).isPresent() || UiscomField.TOTAL.sent(said);
    return talk ? UiscomEvent.TALK_ENDED : UiscomEvent.CALL_FINISHED;
  }
}
