package io.dozvon.notifier;

import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Which of a provider's recorded webhooks make up the calls that are played. */
enum Script {
  SIPOUT(SipoutScript::play),
  SIPUNI(SipuniScript::play),
  IPTELEFON(IptelefonScript::play),
  NOVOFON(NovofonScript::play),
  UISCOM(UiscomScript::play);

  /** After it a call of which nothing more is heard is closed. */
  static final Duration LONG_SILENCE = Duration.ofHours(4).plusSeconds(60);

  /** So many of a script show what a project's settings do. */
  private static final int SOME = 5;

  @SuppressWarnings("ImmutableEnumChecker") // A reference to a method without state.
  private final UnaryOperator<Calls> calls;

  Script(UnaryOperator<Calls> calls) {
    this.calls = calls;
  }

  String provider() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of it in both languages, else its beginning. */
  String play(Shop shop) {
    boolean whole = shop == Shop.USUAL || shop == Shop.ENGLISH;
    Calls played = new Calls(provider(), shop.project(), whole ? Integer.MAX_VALUE : SOME);
    return calls.apply(played).text();
  }

  static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
