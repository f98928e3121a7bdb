package io.dozvon.contracts.bot;

import java.util.Arrays;
import java.util.Optional;

/** What a bot can be told of. */
public enum CallbackKind {
  SUCCESS("success", "telephony_call_success", "somebody talked"),
  BUSY("busy", "telephony_call_busy", "the called side was busy"),
  MISSED("missed", "telephony_call_missed", "nobody answered"),
  TEXT("text", "telephony_call_text", "the text of the conversation is there"),
  REPORT("report", "", "a notification that the customer set up at the provider; its name follows");

  private final String key;
  private final String text;
  private final String meaning;

  CallbackKind(String key, String text, String meaning) {
    this.key = key;
    this.text = text;
    this.meaning = meaning;
  }

  /** The kind that goes by this name in settings. */
  public static Optional<CallbackKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }

  /** Its name in settings. */
  public String key() {
    return key;
  }

  /** The text that bots know it by; none of a report, whose text the provider begins. */
  public String text() {
    return text;
  }

  /** When a bot is told of it. */
  public String meaning() {
    return meaning;
  }
}
