package io.dozvon.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.dialing.Verdict;
import io.dozvon.testing.JavaCommand;
import io.dozvon.testing.JavaProcess;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import io.dozvon.testing.WithKafka;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service in a process of its own, killed again and again while it asks for calls. */
@WithKafka
class KilledDialerIT {

  private static final int KILLS = 6;
  private static final int COMMANDS_OF_A_LIFE = 12;
  private static final int VALID_SECONDS = 30;

  @Test
  void noCommandIsEverAskedForTwiceAndEachComesToAResult(KafkaForTest kafka, @TempDir Path data)
      throws Exception {
    // Given
    Semaphore requests = new Semaphore(0);
    try (StandIn provider =
        new StandIn(
            exchange -> {
              requests.release();
              StandIn.answer(exchange, 200, "77");
            })) {
      LiveDialer live = LiveDialer.prepare(kafka, data);
      RecordCollector results = kafka.collect(live.topics().callResults().name());
      Set<String> asked = ConcurrentHashMap.newKeySet();

      // When
      for (int life = 0; life < KILLS; life++) {
        try (JavaProcess dialer = start(live, provider)) {
          for (CallCommand command : commands(life)) {
            live.order(command);
            asked.add(command.eventId());
          }
          // Each life is killed at another moment: after some requests of its own, or of the last.
          // A slow machine may come to none of them in time; then it is killed all the same.
          var unused = requests.tryAcquire(1 + life * 2, VALID_SECONDS, TimeUnit.SECONDS);
          dialer.kill();
        }
        requests.drainPermits();
      }
      Map<String, List<CallResult>> told;
      try (JavaProcess last = start(live, provider)) {
        Awaitility.await()
            .atMost(LiveDialer.PATIENCE)
            .until(() -> byCommand(live, results).keySet().equals(asked));
        told = byCommand(live, results);

        // Then
        assertThat(last.isAlive()).isTrue();
      }
      assertThat(provider.asked())
          .isNotEmpty()
          .allSatisfy((command, times) -> assertThat(times.get()).as(command).isEqualTo(1));
      assertThat(told).allSatisfy((command, all) -> assertOneResult(provider, command, all));
    }
  }

  /** What nobody was asked for was not accepted, and the same is said however often it is said. */
  private static void assertOneResult(StandIn provider, String command, List<CallResult> results) {
    assertThat(results).extracting(CallResult::eventId).containsOnly(results.get(0).eventId());
    assertThat(results).extracting(CallResult::verdict).containsOnly(results.get(0).verdict());
    if (provider.asked(command) == 0) {
      assertThat(results.get(0).verdict()).as(command).isNotEqualTo(Verdict.ACCEPTED);
    } else {
      assertThat(results.get(0).verdict()).as(command).isIn(Verdict.ACCEPTED, Verdict.UNKNOWN);
    }
  }

  private static List<CallCommand> commands(int life) {
    return IntStream.range(0, COMMANDS_OF_A_LIFE)
        .mapToObj(
            number ->
                new CallCommand(
                    "c-" + life + "-" + number,
                    Shop.ID,
                    Shop.LINE,
                    Bell.CALL,
                    Map.of("client_phone", Shop.PHONE, "short", "201"),
                    Optional.empty(),
                    Instant.now(),
                    VALID_SECONDS))
        .toList();
  }

  private static Map<String, List<CallResult>> byCommand(LiveDialer live, RecordCollector results) {
    return live.results(results.all()).stream().collect(Collectors.groupingBy(CallResult::command));
  }

  private static JavaProcess start(LiveDialer live, StandIn provider) {
    Map<String, String> settings =
        live.settings(
            provider.address(),
            Map.of("dialer.request.within", "1s", "dialer.settle.after", "12s"));
    return JavaProcess.start(
        JavaCommand.of(
            KilledDialerMain.class,
            settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new)));
  }
}
