package io.dozvon.providers;

/** How much of a provider's text a fact carries, so that no record outgrows its topic. */
final class Bounds {

  static final int TRANSCRIPT = 100_000;
  static final int WORD = 256;
  static final int WORDS = 32;

  private Bounds() {}

  /** Never cuts through a letter that takes two chars. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean insideLetter = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, insideLetter ? most - 1 : most);
  }
}
