package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.simulator.Answer;
import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.Cue;
import io.dozvon.simulator.Delivery;
import io.dozvon.simulator.Scenario;
import io.dozvon.simulator.Sender;
import io.dozvon.simulator.Switchboard;
import io.dozvon.standalone.demo.SampleShop;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answered and a missed call of each provider, from its webhooks to what a bot hears. */
@WithKafka
class SimulatedCallsIT {

  private static final double SPEED = 1_000;
  private static final String PROJECT = "flowers";

  /** Of UISCOM each of the five and three notifications is shown, and told to the bot, besides. */
  private static final int REPORTS = 8;

  private final ConcurrentLinkedQueue<Delivery> deliveries = new ConcurrentLinkedQueue<>();

  @Test
  void everyCallIsShownAndToldOnceAsItCameOut(KafkaForTest kafka, @TempDir Path data)
      throws Exception {
    try (RunningDozvon dozvon = RunningDozvon.on(kafka, data, SampleShop.yaml())) {

      play(dozvon);

      assertThat(deliveries).isNotEmpty().noneMatch(SimulatedCallsIT::isRefused);
      List<Notification> shown =
          // SipOut's start is shown, too.
          dozvon.of(PROJECT, dozvon.topics().notifications(), calls().size() + REPORTS + 1);
      assertThat(outcomes(shown)).isEqualTo(expectedOutcomes());
      assertThat(
              dozvon.of(PROJECT, dozvon.topics().botCallbacks(), calls().size() + REPORTS).stream()
                  .map(BotCallback::text)
                  .filter(text -> text.startsWith("telephony_"))
                  .collect(Collectors.groupingBy(text -> text, Collectors.counting())))
          .isEqualTo(Map.of("telephony_call_success", 5L, "telephony_call_missed", 5L));
    }
  }

  private void play(RunningDozvon dozvon) throws Exception {
    Switchboard switchboard = new Switchboard(1);
    try (Sender sender = new Sender(dozvon.door(), SPEED, 4, deliveries::add)) {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (Cue cue : calls()) {
        Conversation conversation =
            switchboard.converse(cue, SampleShop.account(cue.provider()), Instant.now());
        all.add(sender.play(conversation));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).get(1, TimeUnit.MINUTES);
    }
  }

  /** A webhook that a slow machine asks for again is stored all the same. */
  private static boolean isRefused(Delivery delivery) {
    return delivery.answer() instanceof Answer.Status status && status.code() / 100 == 4;
  }

  private static Map<String, List<Outcome>> outcomes(List<Notification> shown) {
    return shown.stream()
        .filter(notification -> notification.happening() == Happening.ENDED)
        .collect(
            Collectors.groupingBy(
                notification -> notification.context().provider(),
                Collectors.collectingAndThen(
                    Collectors.mapping(
                        notification -> notification.call().outcome(), Collectors.toList()),
                    outcomes -> outcomes.stream().sorted().toList())));
  }

  private static Map<String, List<Outcome>> expectedOutcomes() {
    return Switchboard.providers().stream()
        .collect(
            Collectors.toMap(
                provider -> provider, provider -> List.of(Outcome.ANSWERED, Outcome.NO_ANSWER)));
  }

  private static List<Cue> calls() {
    List<Cue> calls = new ArrayList<>();
    for (Scenario scenario : List.of(Scenario.ANSWERED, Scenario.MISSED)) {
      for (String provider : Switchboard.providers()) {
        int number = calls.size() + 1;
        calls.add(new Cue(number, provider, scenario, "7900444%04d".formatted(number)));
      }
    }
    return calls;
  }
}
