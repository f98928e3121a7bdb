package io.dozvon.standalone.demo;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.Cue;
import io.dozvon.simulator.Programme;
import io.dozvon.simulator.Sender;
import io.dozvon.simulator.Switchboard;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/** Lets the simulator call the sample shop, and says what comes of it. */
public final class Performance implements AutoCloseable {

  private static final Duration BETWEEN_CALLS = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final int MOST_CALLS_AT_ONCE = 50;
  private static final int MOST_REQUESTS_AT_ONCE = 8;

  /** The word of a report, of which there are any number. */
  private static final String OUTCOMES = "telephony_";

  private final double speed;
  private final Screen screen;
  private final Programme programme;
  private final Switchboard switchboard;
  private final CallsInPlay calls = new CallsInPlay();
  private final Narrator narrator = new Narrator();
  private final Semaphore room = new Semaphore(MOST_CALLS_AT_ONCE);
  private final TopicWatch watch;
  private final Sender sender;

  /**
   * @param door where webhooks are taken
   * @param speed how much faster than in life
   * @param seed the same one plays the same calls
   */
  public Performance(KafkaSettings kafka, URI door, double speed, long seed, PrintWriter out) {
    this.speed = speed;
    this.screen = new Screen(out, calls);
    this.programme = new Programme(seed, SampleClients.phones());
    this.switchboard = new Switchboard(seed);
    Topics topics = kafka.topics();
    this.watch =
        TopicWatch.fromNowOn(
            kafka.clientSettings(),
            List.of(
                topics.matchedCalls(),
                topics.unmatchedCalls(),
                topics.botCallbacks(),
                topics.deadLetters()),
            this::seen);
    this.sender = new Sender(door, speed, MOST_REQUESTS_AT_ONCE, screen::show);
  }

  /**
   * Plays until it is told that all is over, or so many calls were played and a bot has heard of
   * each what it has to.
   *
   * @param count empty for no end
   * @param overWithin waits that long, or until all is over, and then says so
   * @return what went wrong, in words
   */
  public Optional<String> play(Optional<Integer> count, Predicate<Duration> overWithin) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    Duration pause = Duration.ofNanos((long) (BETWEEN_CALLS.toNanos() / speed));
    int played = 0;
    while (count.filter(Integer.valueOf(played)::equals).isEmpty()) {
      if (overWithin.test(played == 0 ? Duration.ZERO : pause)) {
        return Optional.empty();
      }
      if (room.tryAcquire()) {
        all = CompletableFuture.allOf(all, begin(programme.next()));
        played++;
      }
    }
    return finish(played, all, overWithin);
  }

  /** Plays a call that somebody asked a provider for, besides all others. */
  void playOrdered(Conversation conversation) {
    var unused = begin(conversation, "yours", "you asked for a call, and it is placed");
  }

  @Override
  public void close() {
    sender.close();
    watch.close();
  }

  private Optional<String> finish(
      int played, CompletableFuture<Void> all, Predicate<Duration> overWithin) {
    while (!all.isDone()) {
      if (overWithin.test(GLANCE)) {
        return Optional.empty();
      }
    }
    for (long looks = PATIENCE.dividedBy(GLANCE); looks > 0 && calls.wanting() > 0; looks--) {
      if (overWithin.test(GLANCE)) {
        return Optional.empty();
      }
    }
    return verdict(played);
  }

  private CompletableFuture<Void> begin(Cue cue) {
    Conversation conversation =
        switchboard.converse(cue, SampleShop.account(cue.provider()), Instant.now());
    return begin(conversation, "#" + cue.number(), cue.scenario().inWords())
        .whenComplete((nothing, problem) -> room.release());
  }

  private CompletableFuture<Void> begin(Conversation conversation, String name, String words) {
    Line line = Line.of(conversation, "— " + words);
    calls.begins(line.call(), name, conversation.cue().scenario());
    screen.show(line);
    return sender.play(conversation);
  }

  private Optional<String> verdict(int played) {
    long wanting = calls.wanting();
    long twice = calls.toldTwice();
    if (wanting > 0 || twice > 0) {
      return Optional.of(
          "of %d calls, a bot was not told all it should be of %d, and too much of %d"
              .formatted(played, wanting, twice));
    }
    String all = played == 1 ? "1 call" : played + " calls";
    screen.say(all + " played; of each a bot was told what it should be, and once.");
    return Optional.empty();
  }

  private void seen(Object record) {
    narrator.tell(record).forEach(screen::show);
    if (record instanceof BotCallback callback && callback.text().startsWith(OUTCOMES)) {
      calls.botHeard(callback.context().callId());
    }
  }
}
