package io.dozvon.dialer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.registry.Registry;
import io.dozvon.runtime.Configuration;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Who is let in to ask for calls, and who is told to come again. */
class DialDoorTest {

  private static final String CALL = "[\"79004443322\", \"201\"]";

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final Topics topics = new Topics("", 1);
  private final Waiting waiting = new Waiting();
  private final Registry registry = Shop.registry();
  private Optional<Registry> known = Optional.of(registry);
  private boolean listening = true;
  private final DialDoor door = door(Map.of("dialer.waiting", "1", "dialer.answer.within", "1s"));

  @Test
  void aRequestBecomesOneCommandUnderItsConnection() {
    // When
    var unused = door.function(request(CALL), Bell.CALL);

    // Then
    assertThat(commands())
        .singleElement()
        .satisfies(command -> assertThat(command.function()).isEqualTo(Bell.CALL))
        .satisfies(command -> assertThat(command.connection()).isEqualTo(Shop.LINE))
        .satisfies(command -> assertThat(command.validForSeconds()).isEqualTo(60));
    assertThat(new String(producer.history().get(0).key(), UTF_8)).isEqualTo(Shop.LINE);
  }

  @Test
  void theFirstResultOfWhatWasAskedIsTheAnswer() {
    // Given
    CompletableFuture<DialAnswer> answer = door.function(request(CALL), Bell.CALL);
    CallCommand command = commands().get(0);

    // When
    waiting.told(
        new Results(registry)
            .link(command, Ids.ofResult(Ids.ofAsked(command), 3), "tel:", DialerDriver.NOON));

    // Then
    assertThat(answer.join().status()).isEqualTo(200);
    assertThat(waiting.count()).isZero();
  }

  @Test
  void whoHearsNothingInTimeIsToldThatItIsUndecided() {
    // When
    DialAnswer answer = door.function(request(CALL), Bell.CALL).join();

    // Then
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body()).contains("\"code\":\"undecided\"", commands().get(0).eventId());
    assertThat(waiting.count()).isZero();
  }

  @Test
  void whoComesWhenAllRoomIsTakenIsToldToComeAgain() {
    // Given
    DialDoor patient = door(Map.of("dialer.waiting", "1"));
    var unused = patient.function(request(CALL), Bell.CALL);

    // When
    DialAnswer answer = patient.function(request(CALL), Bell.CALL).join();

    // Then
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.retryAfter()).isPresent();
    assertThat(producer.history()).hasSize(1);
  }

  @Test
  void untilTheRegistryIsReadNobodyIsLetIn() {
    // Given
    known = Optional.empty();

    // When
    DialAnswer answer = door.function(request(CALL), Bell.CALL).join();

    // Then
    assertThat(answer.status()).isEqualTo(503);
  }

  @Test
  void untilResultsAreHeardNothingIsAsked() {
    // Given
    listening = false;

    // When
    DialAnswer answer = door.function(request(CALL), Bell.CALL).join();

    // Then
    assertThat(answer.status()).isEqualTo(503);
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void aBodyThatDoesNotSayItsLengthIsBoundedAllTheSame() {
    // When
    DialAnswer answer = door.function(request(" ".repeat(70_000)), Bell.CALL).join();

    // Then
    assertThat(answer.status()).isEqualTo(413);
  }

  private List<CallCommand> commands() {
    return producer.history().stream()
        .map(
            record ->
                topics
                    .callCommands()
                    .valueSerde()
                    .deserializer()
                    .deserialize(record.topic(), record.value()))
        .toList();
  }

  private DialDoor door(Map<String, String> given) {
    return new DialDoor(
        () -> known,
        new Drafts(new Lines(Bell.known(), registry)),
        new Outgoing(topics, producer),
        waiting,
        () -> listening,
        DialerSettings.from(new Configuration(given), Bell.known()),
        Clock.systemUTC(),
        Runnable::run);
  }

  private static DialRequest request(String body) {
    return new DialRequest(
        Shop.ID,
        Optional.of(Shop.LINE),
        Optional.empty(),
        Optional.of("Bearer " + Shop.TOKEN),
        Optional.empty(),
        OptionalLong.empty(),
        publisher(body));
  }

  private static Publisher<byte[]> publisher(String body) {
    return reader -> {
      reader.onSubscribe(new Nothing());
      hand(body, reader);
    };
  }

  private static void hand(String body, Subscriber<? super byte[]> reader) {
    reader.onNext(body.getBytes(UTF_8));
    reader.onComplete();
  }

  /** Everything is handed over unasked. */
  private static final class Nothing implements Subscription {

    @Override
    public void request(long more) {}

    @Override
    public void cancel() {}
  }
}
