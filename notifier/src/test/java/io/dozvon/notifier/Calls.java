package io.dozvon.notifier;

import java.util.function.UnaryOperator;

/** Calls of one provider, each played to the end on its own. */
final class Calls {

  private final String provider;
  private final StringBuilder text = new StringBuilder();

  Calls(String provider) {
    this.provider = provider;
  }

  Calls with(String title, UnaryOperator<Conversation> webhooks) {
    try (Conversation conversation = new Conversation(provider, title)) {
      text.append(webhooks.apply(conversation).text());
    }
    return this;
  }

  String text() {
    return text.toString();
  }
}
