package io.dozvon.notifier;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of one language, from its bundle. */
record Phrases(Locale locale, ResourceBundle bundle) {

  private static final String BUNDLE = "io.dozvon.notifier.words";

  /** Never falls back to the language of the machine. */
  static Phrases in(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Control exactly = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    return new Phrases(locale, ResourceBundle.getBundle(BUNDLE, locale, exactly));
  }

  String say(String key) {
    return bundle.getString(key);
  }

  /** The word for a value, such as a direction. */
  String say(String family, Enum<?> value) {
    return say(family + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
