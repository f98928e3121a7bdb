package io.dozvon.standalone.upkeep;

import java.util.ArrayList;
import java.util.List;

/** What it means for calls, clients and bots when a stage forgets all and reads from elsewhere. */
final class ResetCosts {

  private ResetCosts() {}

  static List<String> of(KnownStage stage, ResetTo to) {
    boolean back = !(to instanceof ResetTo.Now);
    return switch (stage) {
      case CALL_NORMALIZER -> back ? callsAgain(to) : callsForgotten();
      case CLIENT_MATCHER -> matching(back);
      case NOTIFIER -> back ? toldAgain() : neverTold();
    };
  }

  private static List<String> callsAgain(ResetTo to) {
    List<String> costs = new ArrayList<>();
    costs.add(
        "every webhook since then is read and folded again (they are kept for 14 days), and every"
            + " call in them is announced again, with the same event ids");
    costs.add(
        "the notifier knows what it has told (notifier.remembered, 8 days unless set); calls it"
            + " has forgotten are shown and written again, with the same event ids: consumers that"
            + " drop the ids they have seen see nothing new");
    costs.add("what was refused becomes a dead letter again, with the same id");
    if (to instanceof ResetTo.Since) {
      costs.add("a call that was under way at that time loses what was said of it before");
    }
    costs.add(noOldCallbacks());
    return costs;
  }

  private static List<String> callsForgotten() {
    return List.of(
        "calls under way are forgotten: what still comes of them is announced as if the call had"
            + " begun with it, and one whose end never comes is not closed",
        "a redelivery of a webhook from before is no redelivery any more: its call is announced"
            + " again, with the same event ids",
        "webhooks that were not read yet make no call, ever");
  }

  private static List<String> matching(boolean back) {
    List<String> costs = new ArrayList<>();
    costs.add(
        "the index of clients by phone is built anew from the whole clients topic; until it is"
            + " complete, calls of unknown callers wait");
    costs.add("which client a call was given is forgotten: its next event is matched anew");
    if (back) {
      costs.add(
          "every call event since then (they are kept for 14 days) is matched again with the"
              + " clients of today, with the same event ids but perhaps another client, who is then"
              + " told of that call too; clients that were deleted since may be created again");
      costs.add(noOldCallbacks());
    } else {
      costs.add("calls that were not matched yet, or wait for the index, are never matched");
    }
    return costs;
  }

  private static List<String> toldAgain() {
    return List.of(
        "every call since then (they are kept for 14 days) is shown and written again, with the"
            + " same event ids: consumers that drop the ids they have seen see nothing new, all"
            + " others show each call twice",
        noOldCallbacks());
  }

  private static List<String> neverTold() {
    return List.of(
        "what was not told yet is never told, missed calls that wait for another leg included",
        "a call under way is told of as if it were new, perhaps a second time, with the same"
            + " event ids",
        "a late word on an older call may overwrite the variables of a younger one");
  }

  private static String noOldCallbacks() {
    return "no bot is told of a call that came in longer ago than notifier.live.within (15 minutes"
        + " unless set); of a younger one it may be told again, with the same event id";
  }
}
