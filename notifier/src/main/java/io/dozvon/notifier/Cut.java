package io.dozvon.notifier;

/** Shortens texts. */
final class Cut {

  private Cut() {}

  /** At most that many characters, and never half of one. */
  static String to(int longest, String text) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }

  /** The same for people: what is cut ends with a line that says so. */
  static String to(int longest, String text, String note) {
    return text.length() <= longest ? text : to(longest - note.length() - 2, text) + "…\n" + note;
  }
}
