package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.providers.Report;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes what is shown in the dialogue. */
record Notifications(ShownHappenings shown, NotificationTexts texts) {

  Optional<Notification> of(MatchedCall matched, CallContext context, ToldCall before) {
    CallEvent event = matched.event();
    if (!shown.shows(event, before.shown())) {
      return Optional.empty();
    }
    return Optional.of(
        new Notification(
            EventIds.of(matched.eventId(), "notification"),
            context,
            event.happening(),
            texts.of(asShown(event, before), context, event.call()),
            withoutRequest(event.call())));
  }

  /** The whole of what was sent is for a variable, and only where that is asked for. */
  private static Call withoutRequest(Call call) {
    Map<String, String> words = new TreeMap<>(call.words());
    words.remove(Report.REQUEST);
    return call.with(words, call.transcript());
  }

  /** A correction to what was never shown here reads as the end of the call. */
  private static Happening asShown(CallEvent event, ToldCall before) {
    boolean nothingToCorrect = event.happening() == Happening.CORRECTED && !before.shown();
    return nothingToCorrect ? Happening.ENDED : event.happening();
  }
}
