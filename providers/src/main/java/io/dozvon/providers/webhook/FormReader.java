package io.dozvon.providers.webhook;

import java.nio.charset.Charset;

/** Reads a query or a form body: {@code name=value&name=value}. */
final class FormReader {

  private FormReader() {}

  static void read(String text, Charset charset, FieldCollector into) {
    int start = 0;
    while (start <= text.length() && !into.overflowed()) {
      int ampersand = text.indexOf('&', start);
      int end = ampersand < 0 ? text.length() : ampersand;
      if (end > start) {
        pair(text.substring(start, end), charset, into);
      }
      start = end + 1;
    }
  }

  private static void pair(String pair, Charset charset, FieldCollector into) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    into.addFormField(PercentText.ofForm(name, charset), PercentText.ofForm(value, charset));
  }
}
