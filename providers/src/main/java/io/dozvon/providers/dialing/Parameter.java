package io.dozvon.providers.dialing;

/**
 * One parameter of a function.
 *
 * @param name as the guide spells it
 * @param needed whether the function is refused without it
 */
public record Parameter(String name, Kind kind, boolean needed) {

  /** What a value may be. */
  public enum Kind {
    /** The number of the client, in the form that the provider takes. */
    CLIENT_PHONE,
    /** A number of the project's own. */
    OWN_NUMBER,
    /** What employees and groups are dialled by: digits, two to six of them. */
    SHORT_NUMBER,
    /** Digits; leading zeros count. */
    DIGITS,
    /** A number of the provider's, which may be negative. */
    ID,
    /** Letters, digits, dashes: such as the number of a scheme or of a session. */
    WORD,
    /** Any text. */
    TEXT
  }

  /** One without which the function is refused. */
  public static Parameter needed(String name, Kind kind) {
    return new Parameter(name, kind, true);
  }

  /** One that may be left out; an empty value is as good as none. */
  public static Parameter optional(String name, Kind kind) {
    return new Parameter(name, kind, false);
  }
}
