package io.dozvon.notifier;

import io.dozvon.providers.CallbackOutcome;

/** The four texts that bot conditions are written against. They never change. */
enum CallbackText {
  SUCCESS("telephony_call_success"),
  BUSY("telephony_call_busy"),
  MISSED("telephony_call_missed"),
  TEXT("telephony_call_text");

  private final String text;

  CallbackText(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  static CallbackText of(CallbackOutcome outcome) {
    return switch (outcome) {
      case SUCCESS -> SUCCESS;
      case BUSY -> BUSY;
      case MISSED -> MISSED;
    };
  }
}
