package io.dozvon.notifier;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.call.CallEvent;
import java.time.Instant;
import java.util.Optional;

/** Makes what a bot reacts to, with the variables of its call. */
record Callbacks(CallbackRule rule, CallVariables variables) {

  /** What becomes of telling the bot how the call came out. */
  OutcomeTelling.Step outcome(CallEvent event, CallContext context, ToldCall before, Instant now) {
    Judgement judgement = rule.outcome(event, before.waiting().isPresent(), !before.isNew(), now);
    return before
        .outcome()
        .after(judgement, now, text -> callback("outcome", context, event, text));
  }

  /** What becomes of telling the bot that there is a text of the conversation. */
  TextTelling text(CallEvent event, CallContext context, ToldCall before, Instant now) {
    if (before.textTold() || !CallbackRule.bringsText(event)) {
      return new TextTelling(before.textTold(), Optional.empty(), Optional.empty());
    }
    Optional<Withheld> objection = rule.objectionToText(event, now);
    return objection.isPresent()
        ? new TextTelling(true, Optional.empty(), objection)
        : new TextTelling(
            true,
            Optional.of(callback("text", context, event, CallbackText.TEXT)),
            Optional.empty());
  }

  /** The callback for the text of a conversation, if any, and whether that matter is settled. */
  record TextTelling(boolean settled, Optional<BotCallback> told, Optional<Withheld> withheld) {}

  private BotCallback callback(
      String family, CallContext context, CallEvent event, CallbackText text) {
    return new BotCallback(
        EventIds.of(context.callId(), family),
        context,
        text.text(),
        variables.of(event.call()).variables());
  }
}
