package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Phase;
import io.dozvon.providers.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much of a call was told. A state offers only the announcements that may follow it, and only
 * states can add to a {@link Story}: nobody can say that a call rings after its end was told, for
 * {@link Over} has no such method.
 *
 * <p>The first words are the latest phase; what was held back before is no longer news. After that
 * a change is told by the phase it brings; else by its own kind, where that may still be said;
 * else, where people see a difference, as a report before the end and as a correction after it.
 * Reports that are announced for themselves follow after all that, and save any other report.
 */
sealed interface Progress {

  /** Tells what there is to tell of a change; the answer is how much is told after it. */
  Progress tell(Change change, Story story);

  /** Tells, where there was anything told, that the call goes on as part of another. */
  Gone merge(Story story);

  /** The phase that was told; empty while nothing was. */
  Optional<Phase> told();

  /** The state in which that phase was told. */
  static Progress of(Optional<Phase> told) {
    return told.isEmpty()
        ? new Silent()
        : switch (told.get()) {
          case UNKNOWN -> new Mentioned();
          case RINGING -> new Ringing();
          case TALKING -> new Talking();
          case ENDED -> new Over();
        };
  }

  /** Announcements in their order. */
  final class Story {
    private final List<Happening> happenings = new ArrayList<>();

    List<Happening> happenings() {
      return List.copyOf(happenings);
    }

    private <P> P add(Happening happening, P next) {
      happenings.add(happening);
      return next;
    }
  }

  /** Of a call that is part of another now, nothing can be said any more. */
  record Gone() {}

  /** No phase was told yet. */
  sealed interface Opening extends Progress {

    /** Speaks of a call of which it is not known how far it is. */
    Told mention(Change change, Story story);

    default Ringing started(Story story) {
      return story.add(Happening.STARTED, new Ringing());
    }

    default Ringing ringing(Story story) {
      return story.add(Happening.RINGING, new Ringing());
    }

    default Talking answered(Story story) {
      return story.add(Happening.ANSWERED, new Talking());
    }

    default Over ended(Story story) {
      return story.add(Happening.ENDED, new Over());
    }

    default Told open(Change change, Story story) {
      return switch (change.phase()) {
        case UNKNOWN -> mention(change, story);
        case RINGING -> change.causedBy(FactKind.STARTED) ? started(story) : ringing(story);
        case TALKING -> answered(story);
        case ENDED -> ended(story);
      };
    }
  }

  /** Nothing was told yet. */
  record Silent() implements Opening {

    @Override
    public Told mention(Change change, Story story) {
      Mentioned next = new Mentioned();
      return change.newTranscript() || change.reports() ? next : next.reported(story);
    }

    @Override
    public Gone merge(Story story) {
      return new Gone();
    }

    @Override
    public Progress tell(Change change, Story story) {
      return change.mayBeTold() ? open(change, story).withText(change, story) : this;
    }

    @Override
    public Optional<Phase> told() {
      return Optional.empty();
    }
  }

  /** Something was told. */
  sealed interface Told extends Progress {

    /** Tells of a change that leaves the call with its client. */
    Told goOn(Change change, Story story);

    default Told reported(Story story) {
      return story.add(Happening.REPORTED, this);
    }

    /** The text of the conversation may become known at any time. */
    default Told withText(Change change, Story story) {
      return change.newTranscript() ? story.add(Happening.TRANSCRIBED, this) : this;
    }

    @Override
    default Gone merge(Story story) {
      return story.add(Happening.MERGED, new Gone());
    }

    /** Said under the key it had; whom it now belongs to was told nothing. */
    default Silent moved(Story story) {
      return story.add(Happening.MOVED, new Silent());
    }

    @Override
    default Progress tell(Change change, Story story) {
      return change.moves()
          ? moved(story).tell(change.asFirst(), story)
          : goOn(change, story).withText(change, story);
    }
  }

  /** Only a text, a recording or a report was told. */
  record Mentioned() implements Opening, Told {

    @Override
    public Told mention(Change change, Story story) {
      return change.reportable() ? reported(story) : this;
    }

    @Override
    public Told goOn(Change change, Story story) {
      return open(change, story);
    }

    @Override
    public Optional<Phase> told() {
      return Optional.of(Phase.UNKNOWN);
    }
  }

  /** The call has begun and is not over. */
  sealed interface Underway extends Told {

    default Over ended(Story story) {
      return story.add(Happening.ENDED, new Over());
    }

    default Underway legEnded(Story story) {
      return story.add(Happening.LEG_ENDED, this);
    }

    default Told goOnAsBefore(Change change, Story story) {
      if (change.causedBy(FactKind.LEG_ENDED)) {
        return legEnded(story);
      }
      return change.reportable() ? reported(story) : this;
    }
  }

  /** It rings. */
  record Ringing() implements Underway {

    Ringing ringing(Story story) {
      return story.add(Happening.RINGING, this);
    }

    Talking answered(Story story) {
      return story.add(Happening.ANSWERED, new Talking());
    }

    @Override
    public Told goOn(Change change, Story story) {
      return switch (change.phase()) {
        case ENDED -> ended(story);
        case TALKING -> answered(story);
        case RINGING, UNKNOWN ->
            change.causedBy(FactKind.RINGING) ? ringing(story) : goOnAsBefore(change, story);
      };
    }

    @Override
    public Optional<Phase> told() {
      return Optional.of(Phase.RINGING);
    }
  }

  /** Somebody talks. */
  record Talking() implements Underway {

    @Override
    public Told goOn(Change change, Story story) {
      return change.phase() == Phase.ENDED ? ended(story) : goOnAsBefore(change, story);
    }

    @Override
    public Optional<Phase> told() {
      return Optional.of(Phase.TALKING);
    }
  }

  /** The end was told; it can be corrected, not undone. */
  record Over() implements Told {

    Over corrected(Story story) {
      return story.add(Happening.CORRECTED, this);
    }

    Over recorded(Story story) {
      return story.add(Happening.RECORDED, this);
    }

    @Override
    public Told goOn(Change change, Story story) {
      Told next = change.visible() ? corrected(story) : withReport(change, story);
      return change.newRecording() ? recorded(story) : next;
    }

    private Told withReport(Change change, Story story) {
      return change.causedBy(FactKind.REPORTED) && !change.reports() ? reported(story) : this;
    }

    @Override
    public Optional<Phase> told() {
      return Optional.of(Phase.ENDED);
    }
  }
}
