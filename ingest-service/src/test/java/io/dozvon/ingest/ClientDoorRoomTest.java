package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.runtime.Configuration;
import io.micronaut.core.async.publisher.Publishers;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Room that is taken is given back, whatever becomes of a request. */
class ClientDoorRoomTest {

  private static final Admission.Load NOTHING = new Admission.Load(0, 0);

  private final MockKafka kafka = MockKafka.undecided();
  private final Admission admission = new Admission(1, 1_000);
  private final ClientDoor door =
      new ClientDoor(
          () -> Optional.of(Tenancy.registry()),
          admission,
          new ClientLog(
              new KafkaWriter(
                  kafka.producer(), System::nanoTime, new ClockDrift(Clock.systemUTC())),
              new Topics("", 1)),
          IngestSettings.from(new Configuration(Map.of("ingest.answer.within", "100ms"))),
          Runnable::run);

  @Test
  void roomIsKeptUntilKafkaHasDecidedAndThenGivenBack() {
    // Given
    ClientEnding first = door.delete(request()).join();
    ClientEnding second = door.delete(request()).join();
    await().until(() -> kafka.producer().history().size() == 1);

    // When
    boolean decided = kafka.producer().completeNext();

    // Then
    assertThat(decided).isTrue();
    assertThat(first).isEqualTo(new ClientEnding.Refused(503, "kafka too slow", true));
    assertThat(second).isEqualTo(new ClientEnding.Refused(503, "too much at once", false));
    await().until(() -> admission.load().equals(NOTHING));
  }

  @Test
  void roomOfARefusedRecordIsGivenBack() {
    // Given
    ClientRequest broken = request();

    // When
    ClientEnding ending = door.put(broken).join();

    // Then
    assertThat(ending.status()).isEqualTo(400);
    assertThat(admission.load()).isEqualTo(NOTHING);
  }

  private static ClientRequest request() {
    return new ClientRequest(
        "acme",
        "17",
        Optional.of("Bearer " + Tenancy.TOKEN),
        OptionalLong.of(0),
        Publishers.empty());
  }
}
