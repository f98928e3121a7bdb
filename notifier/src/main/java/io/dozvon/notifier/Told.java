package io.dozvon.notifier;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Notification;
import java.util.List;
import java.util.Optional;

/**
 * All that follows from one event: what goes out, and what is to be remembered afterwards.
 *
 * @param withheld why the bot was not told, a reason for each callback that was not made
 */
record Told(
    Optional<Notification> notification,
    Optional<VariableUpdates.Write> variables,
    List<BotCallback> callbacks,
    List<Withheld> withheld,
    ToldCall call) {

  /** Whether anything goes out at once. */
  boolean goesOut() {
    return notification.isPresent()
        || variables.flatMap(VariableUpdates.Write::update).isPresent()
        || !callbacks.isEmpty();
  }
}
