package io.dozvon.notifier;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import java.time.Instant;
import java.util.Optional;

/** Makes what a bot reacts to, with the variables of its call. */
record Callbacks(CallbackRule rule, CallVariables variables) {

  /** What becomes of telling the bot how the call came out. */
  OutcomeTelling.Step outcome(CallEvent event, CallContext context, ToldCall before, Instant now) {
    Judgement judgement = rule.outcome(event, before.waiting().isPresent(), !before.isNew(), now);
    return before.outcome().after(judgement, now, text -> ofCall("outcome", context, event, text));
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
            true, Optional.of(ofCall("text", context, event, CallbackText.TEXT)), Optional.empty());
  }

  /**
   * What becomes of telling the bot of a notification of the provider's. Each is told for itself.
   */
  ReportTelling report(CallEvent event, CallContext context, Instant now) {
    Optional<String> text = Reports.is(event) ? reportText(event.call()) : Optional.empty();
    if (text.isEmpty()) {
      return new ReportTelling(Optional.empty(), Optional.empty());
    }
    Optional<Withheld> objection = rule.objectionToReport(event, now);
    return objection.isPresent()
        ? new ReportTelling(Optional.empty(), objection)
        : new ReportTelling(
            text.map(said -> callback(event.eventId(), "report", context, event, said)),
            Optional.empty());
  }

  /** The callback for a report, if any. */
  record ReportTelling(Optional<BotCallback> told, Optional<Withheld> withheld) {}

  /** The callback for the text of a conversation, if any, and whether that matter is settled. */
  record TextTelling(boolean settled, Optional<BotCallback> told, Optional<Withheld> withheld) {}

  private Optional<String> reportText(Call call) {
    return rule.terms()
        .reportCallback(call)
        .flatMap(word -> Reports.name(call).flatMap(name -> CallbackText.ofReport(word, name)));
  }

  private BotCallback ofCall(
      String family, CallContext context, CallEvent event, CallbackText text) {
    return callback(context.callId(), family, context, event, text.text());
  }

  private BotCallback callback(
      String cause, String family, CallContext context, CallEvent event, String text) {
    return new BotCallback(
        EventIds.of(cause, family), context, text, variables.of(event.call()).variables());
  }
}
