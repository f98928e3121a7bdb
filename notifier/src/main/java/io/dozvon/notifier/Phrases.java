package io.dozvon.notifier;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The wording in one language, from the bundle of that language. */
record Phrases(Locale locale, ResourceBundle bundle) {

  private static final String BUNDLE = "io.dozvon.notifier.notifications";

  /** Never falls back to the language of the machine. */
  static Phrases in(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Control exactly = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    return new Phrases(locale, ResourceBundle.getBundle(BUNDLE, locale, exactly));
  }

  String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
