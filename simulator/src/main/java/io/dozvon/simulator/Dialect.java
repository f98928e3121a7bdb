package io.dozvon.simulator;

import io.dozvon.simulator.Moment.Answered;
import io.dozvon.simulator.Moment.Arrived;
import io.dozvon.simulator.Moment.Dialled;
import io.dozvon.simulator.Moment.Ended;
import io.dozvon.simulator.Moment.Rang;
import io.dozvon.simulator.Moment.Recorded;
import io.dozvon.simulator.Moment.TalkEnded;
import io.dozvon.simulator.Moment.Transcribed;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How one provider tells of calls: what it sends when a moment comes, nothing where it tells
 * nothing. Knows nothing of how we read it.
 */
interface Dialect {

  /** The provider's id, such as {@code sipout}. */
  String provider();

  /** What calls of this provider are known by. */
  String callId(Story story);

  /** What an employee is called there, by the number of the desk. */
  String extension(int desk);

  default Optional<Webhook> arrived(Story story, Arrived moment) {
    return Optional.empty();
  }

  default Optional<Webhook> dialled(Story story, Dialled moment) {
    return Optional.empty();
  }

  default Optional<Webhook> rang(Story story, Rang moment) {
    return Optional.empty();
  }

  default Optional<Webhook> answered(Story story, Answered moment) {
    return Optional.empty();
  }

  default Optional<Webhook> talkEnded(Story story, TalkEnded moment) {
    return Optional.empty();
  }

  default Optional<Webhook> ended(Story story, Ended moment) {
    return Optional.empty();
  }

  default Optional<Webhook> recorded(Story story, Recorded moment) {
    return Optional.empty();
  }

  default Optional<Webhook> transcribed(Story story, Transcribed moment) {
    return Optional.empty();
  }

  /** What it has no words for at all. */
  default Set<Scenario> unknown() {
    return EnumSet.noneOf(Scenario.class);
  }

  /** What it does about a webhook that was not answered well. */
  default Insistence insistence() {
    return Insistence.NONE;
  }
}
