package io.dozvon.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.providers.Providers;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Pace;
import io.dozvon.runtime.Configuration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has its turn, who waits, and who is told to come again. */
class DispatchTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SECOND = "bell-two";

  private final Semaphore gate = new Semaphore(0);
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger mostInside = new AtomicInteger();
  private final Map<String, Conclusion> told = new ConcurrentHashMap<>();
  private final StandIn provider = new StandIn(this::answer);
  private Dispatch dispatch = dispatch(Optional.empty());

  @AfterEach
  void close() {
    gate.release(10_000);
    dispatch.close();
    provider.close();
  }

  @Test
  void soManyOfOneConnectionAreWithTheProviderAndNoMore() {
    // Given
    gate.release(10_000);

    // When
    for (int i = 0; i < 20; i++) {
      dispatch.offer(attempt("c-" + i, Shop.LINE));
    }

    // Then
    Awaitility.await().atMost(PATIENCE).until(() -> told.size() == 20);
    assertThat(told.values()).allMatch(Conclusion.Accepted.class::isInstance);
    assertThat(mostInside.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void aConnectionWhoseProviderIsSlowKeepsNoOtherWaiting() {
    // Given
    for (int i = 0; i < 10; i++) {
      dispatch.offer(attempt("slow-" + i, Shop.LINE));
    }
    Awaitility.await().atMost(PATIENCE).until(() -> inside.get() == 2);

    // When
    dispatch.offer(attempt("quick", SECOND));

    // Then
    Awaitility.await().atMost(PATIENCE).until(() -> provider.asked("quick") == 1);
    assertThat(told).isEmpty();
  }

  @Test
  void whoWouldWaitBehindTooManyIsToldToComeAgain() {
    // Given
    for (int i = 0; i < 2 + Dispatch.MOST_OF_CONNECTION; i++) {
      dispatch.offer(attempt("c-" + i, Shop.LINE));
      int began = Math.min(2, i + 1);
      Awaitility.await().atMost(PATIENCE).until(() -> inside.get() == began);
    }

    // When
    dispatch.offer(attempt("last", Shop.LINE));

    // Then
    assertThat(told).containsOnlyKeys("last");
    assertThat(told.get("last")).isInstanceOf(Conclusion.TryLater.class);
  }

  @Test
  void whoCannotHaveItsTurnInTimeIsToldWhen() {
    // Given
    gate.release(10_000);
    dispatch.close();
    dispatch = dispatch(Optional.of(new Pace(1, Duration.ofMinutes(5))));
    dispatch.offer(attempt("first", Shop.LINE));
    Awaitility.await().atMost(PATIENCE).until(() -> told.containsKey("first"));

    // When
    dispatch.offer(attempt("second", Shop.LINE));

    // Then
    assertThat(told.get("second"))
        .isInstanceOfSatisfying(
            Conclusion.TryLater.class,
            later -> assertThat(later.after()).isGreaterThan(Duration.ofMinutes(4)));
    assertThat(provider.asked("second")).isZero();
  }

  @Test
  void whoHasExpiredIsRefused() {
    // When
    dispatch.offer(attempt("late", Shop.LINE, Instant.now().minusSeconds(1)));

    // Then
    assertThat(((Conclusion.Refused) told.get("late")).reason().code()).isEqualTo("expired");
    assertThat(provider.total()).isZero();
  }

  @Test
  void whoHasNotBegunWhenItIsClosedSurelyWasNotPlaced() {
    // Given
    for (int i = 0; i < 5; i++) {
      dispatch.offer(attempt("c-" + i, Shop.LINE));
    }
    Awaitility.await().atMost(PATIENCE).until(() -> inside.get() == 2);

    // When
    dispatch.close();

    // Then
    assertThat(told).hasSize(5);
    assertThat(told.values().stream().filter(Conclusion.TryLater.class::isInstance)).hasSize(3);
    assertThat(told.values().stream().filter(Conclusion.Unknown.class::isInstance)).hasSize(2);
    assertThat(provider.total()).isEqualTo(2);
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
    try {
      gate.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    inside.decrementAndGet();
    StandIn.answer(exchange, 200, "77");
  }

  private Dispatch dispatch(Optional<Pace> pace) {
    Providers providers = new Providers(List.of(new Bell(pace)));
    DialerSettings settings =
        DialerSettings.from(
            new Configuration(
                Map.of(
                    "dialer.address.bell.calls", provider.address().toString(),
                    "dialer.inflight.connection", "2",
                    "dialer.inflight", "8")),
            providers);
    var registry =
        Shop.registry()
            .put(
                Shop.sealed(
                    Shop.connection(SECOND, Shop.ID, "bell"), Map.of("apiKey", "secret-key")));
    var performer =
        new Performer(
            new Lines(providers, registry),
            Optional.of(Shop.VAULT),
            new Wire(new AddressGuard(List.of())),
            settings,
            Clock.systemUTC(),
            new DialerMeters(new SimpleMeterRegistry()));
    return new Dispatch(
        performer,
        settings,
        Clock.systemUTC(),
        (attempt, conclusion) -> told.put(attempt.command(), conclusion));
  }

  private static CallAttempt attempt(String command, String connection) {
    return attempt(command, connection, Instant.now().plusSeconds(60));
  }

  private static CallAttempt attempt(String command, String connection, Instant validUntil) {
    return new CallAttempt(
        Ids.ofAttempt(Ids.digest(command), 0),
        command,
        Shop.ID,
        connection,
        Bell.CALL,
        Map.of("client_phone", Shop.PHONE, "short", "201"),
        Optional.empty(),
        Optional.empty(),
        Instant.now(),
        validUntil);
  }
}
