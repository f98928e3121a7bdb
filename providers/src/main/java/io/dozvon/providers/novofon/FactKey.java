package io.dozvon.providers.novofon;

import io.dozvon.providers.webhook.Fingerprint;
import java.util.Locale;

/**
 * What a redelivery repeats, and what makes a corrected end or a later recording another fact.
 * Without the signature, which the start and the end of a call have in common.
 */
final class FactKey {

  private FactKey() {}

  static String of(Told told) {
    return told.event().name().toLowerCase(Locale.ROOT).replace('_', '-')
        + "-"
        + Fingerprint.of(
            told.callId(),
            sent(told, "internal"),
            sent(told, "destination"),
            // The two legs of a call back differ in nothing else.
            sent(told, "calltype"),
            sent(told, "transfer_from"),
            sent(told, "disposition"),
            sent(told, "duration"),
            sent(told, "call_id_with_rec"),
            Recording.link(told.fields()).orElse(""),
            // Every step of a voice menu is news.
            told.event() == NovofonEvent.IVR ? Fingerprint.ofWhole(told.webhook()) : "");
  }

  /** A text that is sent again is the same text, whatever else changed. */
  static String ofText(Told told, String text) {
    return "text-" + Fingerprint.of(told.callId(), Fingerprint.of(text));
  }

  private static String sent(Told told, String name) {
    return told.fields().text(name).orElse("");
  }
}
