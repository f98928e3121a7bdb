package io.dozvon.standalone;

import static io.dozvon.standalone.Stages.TOPICS;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.Cue;
import io.dozvon.simulator.Scenario;
import io.dozvon.simulator.Switchboard;
import io.dozvon.simulator.TimedWebhook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;

/** One call of the simulator, from its webhooks to what people read and the bot hears. */
final class SimulatedCall {

  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Nothing that waits after a webhook waits any longer, but the end of a call. */
  private static final Duration LONGER_THAN_ANY_SETTLING = Duration.ofSeconds(12);

  private static final Duration LONGER_THAN_ANY_CALL = Duration.ofHours(4);

  /** After so many, a stage is sure that nothing more waits to be read. */
  private static final Duration SURE_OF_SILENCE = Duration.ofSeconds(40);

  private static final long SEED = 20;

  private final Provider provider;
  private final Instant start;
  private final Conversation conversation;
  private final Stages stages;
  private final TellingText text;
  private Duration passed = Duration.ZERO;

  /** Of a client of its own, whom nobody knows yet. */
  SimulatedCall(Stages stages, String provider, Scenario scenario, Instant start) {
    int number = List.of(Scenario.values()).indexOf(scenario) + 1;
    Cue cue = new Cue(number, provider, scenario, "7900444%04d".formatted(number));
    this.provider = Providers.known().byId(provider).orElseThrow();
    this.start = start;
    this.conversation = new Switchboard(SEED).converse(cue, SimulatedShop.account(), start);
    this.stages = stages;
    this.text = new TellingText(scenario.inWords());
  }

  /** All that was seen, once nothing waits any more. */
  String play() {
    stages.passUntil(start);
    for (TimedWebhook timed : conversation.webhooks()) {
      pass(timed.after().minus(passed));
      text.webhook(timed);
      receive(timed);
      follow();
    }
    pass(LONGER_THAN_ANY_SETTLING);
    if (conversation.cue().scenario() == Scenario.END_NEVER_COMES) {
      look(LONGER_THAN_ANY_CALL);
      watch(SURE_OF_SILENCE);
    }
    return text.toString();
  }

  private void receive(TimedWebhook timed) {
    Instant at = start.plus(timed.after());
    RawWebhook webhook =
        timed
            .webhook()
            .received(
                "w" + at,
                provider.id(),
                SimulatedShop.PROJECT,
                SimulatedShop.CONNECTION,
                at,
                provider.door().keptHeaders());
    Topic<String, RawWebhook> raw = TOPICS.raw(provider.id());
    var headers = new RecordHeaders();
    byte[] value = raw.valueSerde().serializer().serialize(raw.name(), headers, webhook);
    byte[] key = SimulatedShop.CONNECTION.getBytes(StandardCharsets.UTF_8);
    stages.receive(raw.name(), new TestRecord<>(key, value, headers, at));
  }

  /** Looks closely first: every second of a long pause would take too long. */
  private void pass(Duration time) {
    Duration closely =
        time.compareTo(LONGER_THAN_ANY_SETTLING) < 0 ? time : LONGER_THAN_ANY_SETTLING;
    watch(closely);
    look(time.minus(closely));
  }

  private void watch(Duration time) {
    for (long looks = time.dividedBy(LOOK); looks > 0; looks--) {
      look(LOOK);
    }
    look(time.minus(LOOK.multipliedBy(time.dividedBy(LOOK))));
  }

  private void look(Duration after) {
    if (after.isZero()) {
      return;
    }
    passed = passed.plus(after);
    text.now(passed);
    stages.passInNotifier(after);
    text.told(stages);
    stages.passInNormalizer(after);
    follow();
  }

  private void follow() {
    for (TestRecord<byte[], byte[]> event : stages.announced()) {
      text.announced(Stages.event(event));
      stages.tell(event);
      text.told(stages);
    }
    text.refused(stages);
  }
}
