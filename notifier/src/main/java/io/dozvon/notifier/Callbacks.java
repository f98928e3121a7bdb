package io.dozvon.notifier;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.bot.CallbackKind;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.MatchedCall;
import java.time.Instant;
import java.util.Optional;

/** Makes what a bot reacts to, with the variables of its call. */
record Callbacks(CallbackRule rule, CallbackText texts, CallVariables variables) {

  /** What becomes of telling the bot how the call came out. */
  OutcomeTelling.Step outcome(
      MatchedCall matched, CallContext context, ToldCall before, Instant now) {
    Judgement judgement =
        rule.outcome(matched.event(), before.waiting().isPresent(), !before.isNew(), now);
    return before
        .outcome()
        .after(judgement, now, kind -> ofCall("outcome", context, matched, kind));
  }

  /** What becomes of telling the bot that there is a text of the conversation. */
  TextTelling text(MatchedCall matched, CallContext context, ToldCall before, Instant now) {
    if (before.textTold() || !CallbackRule.bringsText(matched.event())) {
      return new TextTelling(before.textTold(), Optional.empty(), Optional.empty());
    }
    Optional<Withheld> objection = rule.objectionToText(matched.event(), now);
    return objection.isPresent()
        ? new TextTelling(true, Optional.empty(), objection)
        : new TextTelling(
            true,
            Optional.of(ofCall("text", context, matched, CallbackKind.TEXT)),
            Optional.empty());
  }

  /**
   * What becomes of telling the bot of a notification of the provider's. Each is told for itself.
   */
  ReportTelling report(MatchedCall matched, CallContext context, Instant now) {
    CallEvent event = matched.event();
    Optional<String> text = Reports.is(event) ? texts.ofReport(event.call()) : Optional.empty();
    if (text.isEmpty()) {
      return new ReportTelling(Optional.empty(), Optional.empty());
    }
    Optional<Withheld> objection = rule.objectionToReport(event, now);
    return objection.isPresent()
        ? new ReportTelling(Optional.empty(), objection)
        : new ReportTelling(
            text.map(said -> callback(event.eventId(), "report", context, matched, said)),
            Optional.empty());
  }

  /** The callback for a report, if any. */
  record ReportTelling(Optional<BotCallback> told, Optional<Withheld> withheld) {}

  /** The callback for the text of a conversation, if any, and whether that matter is settled. */
  record TextTelling(boolean settled, Optional<BotCallback> told, Optional<Withheld> withheld) {}

  private BotCallback ofCall(
      String family, CallContext context, MatchedCall matched, CallbackKind kind) {
    return callback(
        context.callId(), family, context, matched, texts.of(kind, matched.event().call()));
  }

  private BotCallback callback(
      String cause, String family, CallContext context, MatchedCall matched, String text) {
    return new BotCallback(
        EventIds.of(cause, family), context, text, variables.of(matched).variables());
  }
}
