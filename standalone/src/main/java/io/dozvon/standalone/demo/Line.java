package io.dozvon.standalone.demo;

import io.dozvon.contracts.phone.Masking;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.simulator.Conversation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One thing that happened, in words.
 *
 * @param call our id of the call
 */
record Line(String call, String provider, String words) {

  private static final String FORM = "%s  %-6s %-10s %s";

  /** Of a call that is played. */
  static Line of(Conversation conversation, String words) {
    String provider = conversation.cue().provider();
    String name = Providers.known().byId(provider).map(Provider::displayName).orElse(provider);
    return new Line(SampleShop.call(conversation), name, words);
  }

  /** Fit for a screen: no whole number, no link. */
  String onScreen(Instant now, ZoneId zone, String name) {
    String time = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone).format(now);
    return FORM.formatted(time, name, provider, Masking.confidentialIn(words));
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
