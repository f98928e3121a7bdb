package io.dozvon.standalone.demo;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.simulator.Answer;
import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.Cue;
import io.dozvon.simulator.Delivery;
import io.dozvon.simulator.Programme;
import io.dozvon.simulator.Sender;
import io.dozvon.simulator.Switchboard;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
  private final PrintWriter out;
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
    this.out = out;
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
    this.sender = new Sender(door, speed, MOST_REQUESTS_AT_ONCE, this::delivered);
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
    String call = SampleShop.connection(cue.provider()) + "." + conversation.callId();
    calls.begins(call, cue);
    print(new Line(call, name(cue), "— " + cue.scenario().inWords()));
    return sender.play(conversation).whenComplete((nothing, problem) -> room.release());
  }

  private Optional<String> verdict(int played) {
    long wanting = calls.wanting();
    long twice = calls.toldTwice();
    if (wanting > 0 || twice > 0) {
      return Optional.of(
          "of %d calls, a bot was not told all it should be of %d, and too much of %d"
              .formatted(played, wanting, twice));
    }
    String calls = played == 1 ? "1 call" : played + " calls";
    out.printf("%s played; of each a bot was told what it should be, and once.%n", calls);
    out.flush();
    return Optional.empty();
  }

  private void seen(Object record) {
    narrator.tell(record).forEach(this::print);
    if (record instanceof BotCallback callback && callback.text().startsWith(OUTCOMES)) {
      calls.botHeard(callback.context().callId());
    }
  }

  private void delivered(Delivery delivery) {
    if (delivery.answer().good()) {
      return;
    }
    Cue cue = delivery.conversation().cue();
    String call = SampleShop.connection(cue.provider()) + "." + delivery.conversation().callId();
    String what =
        delivery.answer() instanceof Answer.Status status
            ? "was answered " + status.code()
            : "found nobody at the door";
    String then = delivery.last() ? "and is not repeated" : "and will be repeated";
    print(new Line(call, name(cue), "a webhook " + what + " " + then));
  }

  private void print(Line line) {
    String number = calls.cue(line.call()).map(cue -> "#" + cue.number()).orElse("");
    synchronized (out) {
      out.println(line.onScreen(Instant.now(), ZoneId.systemDefault(), number));
      out.flush();
    }
  }

  private static String name(Cue cue) {
    return Providers.known().byId(cue.provider()).map(Provider::displayName).orElse(cue.provider());
  }
}
