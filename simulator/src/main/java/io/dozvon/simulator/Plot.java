package io.dozvon.simulator;

import io.dozvon.simulator.Moment.Answered;
import io.dozvon.simulator.Moment.Arrived;
import io.dozvon.simulator.Moment.Dialled;
import io.dozvon.simulator.Moment.Ended;
import io.dozvon.simulator.Moment.Rang;
import io.dozvon.simulator.Moment.Recorded;
import io.dozvon.simulator.Moment.TalkEnded;
import io.dozvon.simulator.Moment.Transcribed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes up what happens in a call, and when. */
final class Plot {

  static final int DESKS = 3;

  private static final Duration PATIENCE_OF_A_CLIENT = Duration.ofSeconds(25);

  private final Random random;
  private final Optional<Integer> desk;
  private final List<Moment> moments = new ArrayList<>();
  private Duration now = Duration.ZERO;

  private Plot(Random random, Optional<Integer> desk) {
    this.random = random;
    this.desk = desk;
  }

  /** With that employee, if it is to be one. */
  static List<Moment> of(Scenario scenario, Random random, Optional<Integer> desk) {
    return List.copyOf(new Plot(random, desk).moments(scenario));
  }

  private List<Moment> moments(Scenario scenario) {
    return switch (scenario) {
      case ANSWERED, DUPLICATES, WRONG_ORDER -> arrives().isAnswered(Desk.of(any())).ends();
      case END_NEVER_COMES -> arrives().isAnswered(Desk.of(any())).moments;
      case MISSED -> arrives().rings(Desk.of(0)).pass(PATIENCE_OF_A_CLIENT, 10).ends();
      case BUSY -> isDialled(Desk.of(any())).pass(Duration.ofSeconds(3), 5).ends();
      case CALLED_OUT -> {
        Desk desk = Desk.of(any());
        yield isDialled(desk).talks(desk).ends();
      }
      case GROUP_RING ->
          arrives().rings(Desk.of(0)).rings(Desk.of(1)).rings(Desk.of(2)).talks(Desk.of(1)).ends();
      case TRANSFER ->
          arrives().isAnswered(Desk.of(0)).isAnswered(new Desk(1, Optional.of(0))).ends();
      case RECORDING_LATER -> {
        arrives().isAnswered(Desk.of(any())).ends();
        pass(Duration.ofSeconds(45), 15).moments.add(new Recorded(now));
        yield moments;
      }
      case TRANSCRIPT_LATER -> {
        arrives().isAnswered(Desk.of(any())).ends();
        pass(Duration.ofMinutes(2), 120).moments.add(new Transcribed(now));
        yield moments;
      }
    };
  }

  private Plot arrives() {
    moments.add(new Arrived(now));
    return pass(Duration.ofSeconds(1), 2);
  }

  private Plot isDialled(Desk desk) {
    moments.add(new Dialled(now, desk));
    return this;
  }

  private Plot isAnswered(Desk desk) {
    return rings(desk).talks(desk);
  }

  /** Two phones never begin to ring in the very same moment. */
  private Plot rings(Desk desk) {
    moments.add(new Rang(now, desk));
    now = now.plusMillis(100);
    return this;
  }

  private Plot talks(Desk desk) {
    pass(Duration.ofSeconds(4), 8).moments.add(new Answered(now, desk));
    Duration talk = Duration.ofSeconds(20 + random.nextInt(40));
    now = now.plus(talk);
    moments.add(new TalkEnded(now, desk, (int) talk.toSeconds()));
    return this;
  }

  private List<Moment> ends() {
    moments.add(new Ended(now));
    return moments;
  }

  private Plot pass(Duration least, int mostSecondsMore) {
    now = now.plus(least).plusSeconds(random.nextInt(mostSecondsMore));
    return this;
  }

  private int any() {
    return desk.orElseGet(() -> random.nextInt(DESKS));
  }
}
