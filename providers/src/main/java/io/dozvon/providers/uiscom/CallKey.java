package io.dozvon.providers.uiscom;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.webhook.CallId;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Fingerprint;
import io.dozvon.providers.webhook.WallClock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which call a notification is about, and what tells it from the others of that call.
 *
 * @param callId the platform's, else the one that it was ordered under; a notification with neither
 *     is a call of its own, never a key
 * @param order the id it was ordered under, beside the platform's: orders may share one
 * @param notice the same for a repeated delivery
 */
record CallKey(String callId, Optional<String> order, String notice) {

  private static final Pattern ZEROS = Pattern.compile("0+");

  static CallKey of(RawWebhook webhook, Fields said, WallClock clock) {
    Optional<String> own = sent(said).map(CallId::usable);
    Optional<String> order = order(said);
    String callId = own.or(() -> order).orElseGet(() -> "webhook-" + Fingerprint.ofWhole(webhook));
    String moment =
        time(said, clock)
            .map(Instant::toString)
            .or(() -> UiscomField.TIME.text(said))
            .orElseGet(() -> Fingerprint.ofWhole(webhook));
    return new CallKey(
        callId, order.filter(id -> own.isPresent()), Fingerprint.of(parts(callId, moment, said)));
  }

  static Optional<String> sent(Fields said) {
    return UiscomField.CALL.text(said).filter(id -> !ZEROS.matcher(id).matches());
  }

  private static Optional<String> order(Fields said) {
    return UiscomField.EXTERNAL_ID
        .text(said)
        .filter(id -> !ZEROS.matcher(id).matches())
        .map(CallKey::order);
  }

  /** Marked as what it is, so that it never passes for the id of a call. */
  static String order(String externalId) {
    return "external-" + CallId.usable(externalId);
  }

  /** When it happened: the text in the account's zone, or the same moment in unix seconds. */
  static Optional<Instant> time(Fields said, WallClock clock) {
    return UiscomField.TIME
        .text(said)
        .flatMap(clock::read)
        .or(() -> said.unixTime(UiscomField.TIMESTAMP.plainName()));
  }

  /**
   * The event and its name, for one event may have several notifications; the time; and the leg,
   * the employee and the link, for one event may happen several times in a second.
   */
  private static String[] parts(String callId, String moment, Fields said) {
    return Stream.concat(
            Stream.of(callId, moment),
            Stream.of(
                    UiscomField.MNEMONIC,
                    UiscomField.CONSTANT,
                    UiscomField.NAME,
                    UiscomField.LEG,
                    UiscomField.EMPLOYEE,
                    UiscomField.EXTENSION,
                    UiscomField.RECORDING)
                .map(field -> String.join("\n", field.all(said))))
        .toArray(String[]::new);
  }
}
