package io.dozvon.notifier;

import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.call.Call;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A notification that no topic would take, without what can make it so large. */
final class Slim {

  /** The word of the call that says so. */
  static final String CUT = "notification_cut";

  private static final int MOST_WORDS = 64;
  private static final int LONGEST_WORD = 256;

  private Slim() {}

  /** The text stays, and with it what it shows of a conversation. */
  static Notification of(Notification whole) {
    Call call = whole.call();
    Map<String, String> words = new TreeMap<>();
    call.words().keySet().stream()
        .sorted()
        .limit(MOST_WORDS)
        .forEach(name -> words.put(cut(name), cut(call.words().get(name))));
    words.put(CUT, "true");
    return new Notification(
        whole.eventId(),
        whole.context(),
        whole.happening(),
        whole.text(),
        call.with(words, Optional.empty()));
  }

  private static String cut(String text) {
    return Cut.to(LONGEST_WORD, text);
  }
}
