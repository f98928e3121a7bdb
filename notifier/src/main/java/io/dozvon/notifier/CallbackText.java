package io.dozvon.notifier;

import io.dozvon.providers.CallbackOutcome;
import java.util.Optional;

/**
 * The four texts that bot conditions are written against, which never change; and how the text of a
 * report comes about, whose name is the customer's.
 */
enum CallbackText {
  SUCCESS("telephony_call_success"),
  BUSY("telephony_call_busy"),
  MISSED("telephony_call_missed"),
  TEXT("telephony_call_text");

  private static final int LONGEST_NAME = 256;

  private final String text;

  CallbackText(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The name as it is, but that a semicolon would make two bot conditions of it. */
  static Optional<String> ofReport(String word, String name) {
    String told = Cut.to(LONGEST_NAME, name.replace(';', ' ').strip()).strip();
    return Optional.of(told).filter(text -> !text.isEmpty()).map(text -> word + " " + text);
  }

  static CallbackText of(CallbackOutcome outcome) {
    return switch (outcome) {
      case SUCCESS -> SUCCESS;
      case BUSY -> BUSY;
      case MISSED -> MISSED;
    };
  }
}
