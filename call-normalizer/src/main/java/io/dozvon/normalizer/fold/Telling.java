package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.CallEvent;
import java.util.List;

/** What there is to tell of a call that has changed, and how much of it is told then. */
final class Telling {

  private final FoldedCall kept;
  private final List<CallEvent> events;

  /**
   * Of one change.
   *
   * @param reports those that wait to be announced for themselves
   */
  Telling(FoldedCall before, FoldedCall now, Cause cause, List<KeptFact> reports) {
    Change change =
        new Change(
            before.told().map(phase -> before.call()),
            now.call(),
            cause.kind(),
            !reports.isEmpty(),
            now.lateSince().isPresent());
    Progress.Story story = new Progress.Story();
    Progress progress = Progress.of(before.told()).tell(change, story);
    List<KeptFact> announced = progress.told().isEmpty() ? List.of() : reports;
    this.events =
        new Announcements(now.head(), change, before.version())
            .happened(story.happenings(), cause)
            .reported(announced)
            .events();
    this.kept = now.told(progress.told(), before.version() + events.size(), announced);
  }

  /** That a call goes on as part of another; nothing where it was never told of. */
  static List<CallEvent> merged(FoldedCall gone, Cause cause, String into) {
    Change change =
        new Change(
            gone.told().map(phase -> gone.call()),
            gone.call(),
            cause.kind(),
            false,
            gone.lateSince().isPresent());
    Progress.Story story = new Progress.Story();
    Progress.of(gone.told()).merge(story);
    return new Announcements(gone.head(), change, gone.version())
        .merged(story.happenings(), cause, into)
        .events();
  }

  FoldedCall kept() {
    return kept;
  }

  List<CallEvent> events() {
    return events;
  }
}
