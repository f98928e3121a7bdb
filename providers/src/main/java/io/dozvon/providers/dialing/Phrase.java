package io.dozvon.providers.dialing;

/** Words for people in both languages, of which a {@link Reason} is made. */
public record Phrase(String english, String russian) {

  /** Nothing. */
  public static final Phrase NONE = new Phrase("", "");

  /** The same words in both languages, such as what a provider said. */
  public static Phrase same(String words) {
    return new Phrase(words, words);
  }

  /** This, a space and the other; of nothing neither. */
  public Phrase then(Phrase other) {
    return new Phrase(
        (english + " " + other.english).strip(), (russian + " " + other.russian).strip());
  }

  /** This as the reason of that code. */
  public Reason as(String code) {
    return new Reason(code, english, russian);
  }
}
