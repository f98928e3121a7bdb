package io.dozvon.notifier;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Phase;

/** Which happenings are worth a notification in the dialogue; the others only change the call. */
record ShownHappenings(ProviderTerms terms) {

  /**
   * The end and what becomes known after it; the start only where the provider's guide promises it;
   * of what is merely reported, each notification of the provider's.
   *
   * @param shownBefore whether this client has been shown anything of the call
   */
  boolean shows(CallEvent event, boolean shownBefore) {
    boolean ended = event.call().phase() == Phase.ENDED;
    return switch (event.happening()) {
      case STARTED -> terms.announcesStart(event.call());
      case ENDED, TRANSCRIBED -> true;
      case RECORDED, CORRECTED -> ended;
      case MOVED -> shownBefore;
      case REPORTED -> Reports.is(event);
      case RINGING, ANSWERED, LEG_ENDED, MERGED, UNKNOWN -> false;
    };
  }
}
