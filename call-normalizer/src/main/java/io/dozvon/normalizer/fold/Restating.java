package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.CallTimes;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Phase;
import io.dozvon.providers.FactKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells of a call once more, for those whom an announcement did not reach. */
public final class Restating {

  private Restating() {}

  /**
   * The call as it now stands, as if told to somebody who never heard of it; nothing of that is
   * kept. The versions are the last that were announced, so who knows them already drops it; the
   * ids are the same for as long as the call is. Empty where the call is still held back.
   *
   * @param origin of the wish to hear it
   */
  public static List<CallEvent> of(FoldedCall folded, String origin) {
    if (folded.told().isEmpty()) {
      return List.of();
    }
    Call call = folded.call();
    Change change =
        new Change(
            Optional.empty(), call, opening(folded, call), false, folded.lateSince().isPresent());
    Progress.Story story = new Progress.Story();
    Progress.of(Optional.empty()).tell(change, story);
    List<Happening> happenings = story.happenings();
    return new Announcements(folded.head(), change, folded.version() - happenings.size())
        .happened(happenings, cause(folded, change, origin))
        .events();
  }

  /** Only a call that rings can be opened in two ways. */
  private static FactKind opening(FoldedCall folded, Call call) {
    boolean begun = folded.facts().stream().anyMatch(kept -> kept.is(FactKind.STARTED));
    return begun && call.phase() == Phase.RINGING ? FactKind.STARTED : FactKind.ENDED;
  }

  private static Cause cause(FoldedCall folded, Change change, String origin) {
    Instant receivedAt = folded.lastReceivedAt();
    return new Cause(
        change.cause(),
        "restated-" + folded.version(),
        phaseBegan(change.now()).orElse(receivedAt),
        receivedAt,
        origin,
        true);
  }

  private static Optional<Instant> phaseBegan(Call call) {
    CallTimes times = call.times();
    return switch (call.phase()) {
      case RINGING -> times.ringing();
      case TALKING -> times.answered();
      case ENDED -> times.ended();
      case UNKNOWN -> Optional.empty();
    };
  }
}
