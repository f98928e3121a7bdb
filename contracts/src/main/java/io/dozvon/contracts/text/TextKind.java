package io.dozvon.contracts.text;

import java.util.Arrays;
import java.util.Optional;

/** The notifications that have a text of their own. */
public enum TextKind {
  STARTED("started", "the talk starts; only of providers whose guide promises it"),
  ENDED("ended", "the call is over"),
  MISSED("missed", "an inbound call is over and nobody answered"),
  CORRECTED("corrected", "a later webhook changed what was said of a call that is over"),
  RECORDED("recorded", "the recording became known after the end"),
  TRANSCRIBED("transcribed", "the text of the conversation became known"),
  REPORTED("reported", "a notification that the customer set up at the provider came in"),
  MESSAGE("message", "a text message of the client's came in"),
  MOVED("moved", "the call turned out to be another client's");

  private final String key;
  private final String meaning;

  TextKind(String key, String meaning) {
    this.key = key;
    this.meaning = meaning;
  }

  /** The kind that goes by this name in settings. */
  public static Optional<TextKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }

  /** Its name in settings. */
  public String key() {
    return key;
  }

  /** When such a text is shown. */
  public String meaning() {
    return meaning;
  }
}
