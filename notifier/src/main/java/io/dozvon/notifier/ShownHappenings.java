package io.dozvon.notifier;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Phase;

/** Which happenings are worth a notification in the dialogue; the others only change the call. */
final class ShownHappenings {

  private ShownHappenings() {}

  /**
   * The end and what becomes known after it; the start only where the provider's guide promises it.
   *
   * @param shownBefore whether this client has been shown anything of the call
   */
  static boolean shows(CallEvent event, boolean shownBefore) {
    boolean ended = event.call().phase() == Phase.ENDED;
    return switch (event.happening()) {
      case STARTED -> announcesItsStart(event.call());
      case ENDED, TRANSCRIBED -> true;
      case RECORDED, CORRECTED -> ended;
      case MOVED -> shownBefore;
      case RINGING, ANSWERED, LEG_ENDED, REPORTED, MERGED, UNKNOWN -> false;
    };
  }

  /** A provider that sends an action of its own for it promises a notification at the start. */
  private static boolean announcesItsStart(Call call) {
    return call.words().containsKey(ProviderTerms.ACTION);
  }
}
