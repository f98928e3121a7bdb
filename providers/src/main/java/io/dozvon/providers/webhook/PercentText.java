package io.dozvon.providers.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** Percent-encoded text. A broken escape stays as it stands instead of spoiling the whole. */
final class PercentText {

  private PercentText() {}

  /** Of a form or a query, where a plus is a space. */
  static String ofForm(String text, Charset charset) {
    return decode(text.replace('+', ' '), charset);
  }

  static String decode(String text, Charset charset) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    ByteArrayOutputStream escaped = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      int octet = octet(text, at);
      if (octet >= 0) {
        escaped.write(octet);
        at += 3;
      } else {
        flush(escaped, charset, decoded);
        decoded.append(text.charAt(at));
        at++;
      }
    }
    flush(escaped, charset, decoded);
    return decoded.toString();
  }

  /** The byte escaped at this place, or -1. */
  private static int octet(String text, int at) {
    if (text.charAt(at) != '%' || at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** A letter may be several escapes: they are decoded together. */
  private static void flush(ByteArrayOutputStream escaped, Charset charset, StringBuilder decoded) {
    if (escaped.size() > 0) {
      decoded.append(escaped.toString(charset));
      escaped.reset();
    }
  }
}
