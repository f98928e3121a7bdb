package io.dozvon.notifier;

import io.dozvon.contracts.registry.Project;
import java.util.function.UnaryOperator;

/** Calls of one provider, each played to the end on its own. */
final class Calls {

  private final String provider;
  private final Project project;
  private final int atMost;
  private final StringBuilder text = new StringBuilder();
  private int played;

  /** Plays the first so many of a script, for a project. */
  Calls(String provider, Project project, int atMost) {
    this.provider = provider;
    this.project = project;
    this.atMost = atMost;
  }

  Calls with(String title, UnaryOperator<Conversation> webhooks) {
    if (played < atMost) {
      try (Conversation conversation = new Conversation(provider, project, title)) {
        text.append(webhooks.apply(conversation).text());
      }
      played++;
    }
    return this;
  }

  String text() {
    return text.toString();
  }
}
