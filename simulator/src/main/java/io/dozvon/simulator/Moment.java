package io.dozvon.simulator;

import java.time.Duration;
import java.util.Optional;

/** Something that happens in the course of a call, whether a provider tells of it or not. */
sealed interface Moment {

  /** How long after the beginning of the call. */
  Duration after();

  /** What a provider sends of it, if it tells of such things. */
  Optional<Webhook> told(Dialect dialect, Story story);

  /** A client's call has reached the line. */
  record Arrived(Duration after) implements Moment {
    @Override
    public Optional<Webhook> told(Dialect dialect, Story story) {
      return dialect.arrived(story, this);
    }
  }

  /** An employee has dialled a client's number. */
  record Dialled(Duration after, Desk desk) implements Moment {
    @Override
    public Optional<Webhook> told(Dialect dialect, Story story) {
      return dialect.dialled(story, this);
    }
  }

  /** An employee's phone begins to ring. */
  record Rang(Duration after, Desk desk) implements Moment {
    @Override
    public Optional<Webhook> told(Dialect dialect, Story story) {
      return dialect.rang(story, this);
    }
  }

  /** An employee takes the call, or of an employee's call the client does. */
  record Answered(Duration after, Desk desk) implements Moment {
    @Override
    public Optional<Webhook> told(Dialect dialect, Story story) {
      return dialect.answered(story, this);
    }
  }

  /** The employee's part of the talk is over. */
  record TalkEnded(Duration after, Desk desk, int talkSeconds) implements Moment {
    @Override
    public Optional<Webhook> told(Dialect dialect, Story story) {
      return dialect.talkEnded(story, this);
    }
  }

  /** The whole call is over. */
  record Ended(Duration after) implements Moment {
    @Override
    public Optional<Webhook> told(Dialect dialect, Story story) {
      return dialect.ended(story, this);
    }
  }

  /** The recording is there. */
  record Recorded(Duration after) implements Moment {
    @Override
    public Optional<Webhook> told(Dialect dialect, Story story) {
      return dialect.recorded(story, this);
    }
  }

  /** The text of the conversation is there. */
  record Transcribed(Duration after) implements Moment {
    @Override
    public Optional<Webhook> told(Dialect dialect, Story story) {
      return dialect.transcribed(story, this);
    }
  }
}
