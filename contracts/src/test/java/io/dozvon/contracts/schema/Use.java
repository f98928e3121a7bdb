package io.dozvon.contracts.schema;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.client.UnmatchedCall;
import io.dozvon.contracts.dialing.CallResult;
import java.util.Set;

/** What becomes of the records of a schema, which decides what may change in it. */
enum Use {
  /** We write them and never look at them again. */
  TOLD_TO_OUTSIDERS,
  /** We read them too: those that are stored already, or that others write. */
  READ_BY_US;

  private static final Set<Class<?>> TOLD =
      Set.of(
          Notification.class,
          BotCallback.class,
          VariableUpdate.class,
          UnmatchedCall.class,
          CallResult.class);

  static Use of(Class<?> type) {
    return TOLD.contains(type) ? TOLD_TO_OUTSIDERS : READ_BY_US;
  }
}
