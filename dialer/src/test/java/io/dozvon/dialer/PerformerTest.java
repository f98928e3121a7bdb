package io.dozvon.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.net.Network;
import io.dozvon.providers.Providers;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Pace;
import io.dozvon.registry.RegistryEntries;
import io.dozvon.registry.secrets.SecretKeys;
import io.dozvon.registry.secrets.Vault;
import io.dozvon.runtime.Configuration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, how often, and what is made of it; against a provider on this machine. */
class PerformerTest {

  private final StandIn provider = new StandIn(StandIn.taking());
  private final Clock clock = Clock.systemUTC();

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void aCallThatTheProviderTakesIsAcceptedWithItsId() throws Exception {
    // When
    Conclusion conclusion = perform(attempt(Bell.CALL));

    // Then
    assertThat(conclusion).isEqualTo(Conclusion.Accepted.as(Optional.of("77")));
    assertThat(provider.asked("c-1")).isEqualTo(1);
  }

  @Test
  void aCallWhoseAnswerIsLostIsUnknownAndNotRepeated() throws Exception {
    // Given
    provider.behave(exchange -> exchange.close());

    // When
    Conclusion conclusion = perform(attempt(Bell.CALL));

    // Then
    assertThat(conclusion).isInstanceOf(Conclusion.Unknown.class);
    assertThat(provider.asked("c-1")).isEqualTo(1);
  }

  @Test
  void aCallWhoseAnswerIsTooSlowIsUnknownAndNotRepeated() throws Exception {
    // Given
    provider.behave(exchange -> awaitInterruption());

    // When
    Conclusion conclusion = perform(attempt(Bell.CALL));

    // Then
    assertThat(conclusion).isInstanceOf(Conclusion.Unknown.class);
    assertThat(provider.asked("c-1")).isEqualTo(1);
  }

  @Test
  void anAnswerThatTricklesInIsNotWaitedForEither() throws Exception {
    // Given
    provider.behave(
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('7');
          exchange.getResponseBody().flush();
          awaitInterruption();
        });

    // When
    Conclusion conclusion = perform(attempt(Bell.CALL));

    // Then
    assertThat(conclusion).isInstanceOf(Conclusion.Unknown.class);
  }

  @Test
  void aHugeAnswerIsNotKept() throws Exception {
    // Given
    provider.behave(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] part = new byte[1024 * 1024];
          for (int i = 0; i < 9; i++) {
            exchange.getResponseBody().write(part);
          }
          exchange.close();
        });

    // When
    Conclusion conclusion = perform(attempt(Bell.CALL));

    // Then
    assertThat(conclusion).isInstanceOf(Conclusion.Unknown.class);
    assertThat(provider.asked("c-1")).isEqualTo(1);
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    // Given
    provider.behave(
        exchange -> {
          exchange.getResponseHeaders().add("location", "/elsewhere?command=c-2");
          StandIn.answer(exchange, 302, "");
        });

    // When
    perform(attempt(Bell.CALL));

    // Then
    assertThat(provider.asked()).containsOnlyKeys("c-1");
  }

  @Test
  void aLookupWhoseAnswerIsLostIsSentOnceMoreAndSurelyPlacedNothing() throws Exception {
    // Given
    provider.behave(exchange -> exchange.close());

    // When
    Conclusion conclusion = perform(attempt(Bell.SITES));

    // Then
    assertThat(conclusion).isInstanceOf(Conclusion.TryLater.class);
    assertThat(provider.asked("c-1")).isEqualTo(2);
  }

  @Test
  void whereNobodyListensNothingWasPlaced() throws Exception {
    // Given
    URI nowhere = freeAddress();

    // When
    Conclusion conclusion =
        performer(nowhere, registry(Map.of()), Shop.VAULT, "").perform(attempt(Bell.CALL), free());

    // Then
    assertThat(conclusion)
        .isInstanceOfSatisfying(
            Conclusion.TryLater.class,
            later -> assertThat(later.reason().code()).isEqualTo("unreachable"));
  }

  @Test
  void aNameThatNobodyHasIsNobody() throws Exception {
    // When
    Conclusion conclusion =
        performer(URI.create("http://nobody.invalid/"), registry(Map.of()), Shop.VAULT, "")
            .perform(attempt(Bell.CALL), free());

    // Then
    assertThat(conclusion).isInstanceOf(Conclusion.TryLater.class);
  }

  @Test
  void whatHasExpiredMeanwhileDoesNotLeave() throws Exception {
    // Given
    CallAttempt attempt = attempt(Bell.CALL, Instant.now().minusMillis(1));

    // When
    Conclusion conclusion = perform(attempt);

    // Then
    assertThat(conclusion).isNotInstanceOf(Conclusion.Accepted.class);
    assertThat(provider.total()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433"})
  void anAddressThatACustomerGaveDoesNotLeadIntoOurOwnNetwork(String host) throws Exception {
    // Given
    String address = provider.address().toString().replace("127.0.0.1", host);

    // When
    Conclusion conclusion =
        performer(Bell.OWN, registry(Map.of("address", address)), Shop.VAULT, "")
            .perform(attempt(Bell.CALL), free());

    // Then
    assertThat(conclusion)
        .isInstanceOfSatisfying(
            Conclusion.Refused.class,
            refused -> assertThat(refused.reason().code()).isEqualTo("address-not-allowed"));
    assertThat(provider.total()).isZero();
  }

  @Test
  void theOperatorMayAllowSuchAnAddress() throws Exception {
    // Given
    var registry = registry(Map.of("address", provider.address().toString()));

    // When
    Conclusion conclusion =
        performer(Bell.OWN, registry, Shop.VAULT, "127.0.0.0/8")
            .perform(attempt(Bell.CALL), free());

    // Then
    assertThat(conclusion).isInstanceOf(Conclusion.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://bell.invalid/", "file:///etc/passwd", "gopher://127.0.0.1/"})
  void onlyHttpIsSpoken(String address) throws Exception {
    // When
    Conclusion conclusion =
        performer(Bell.OWN, registry(Map.of("address", address)), Shop.VAULT, "")
            .perform(attempt(Bell.CALL), free());

    // Then
    assertThat(conclusion)
        .isInstanceOfSatisfying(
            Conclusion.Refused.class,
            refused -> assertThat(refused.reason().code()).isEqualTo("address-wrong"));
  }

  @Test
  void withoutTheKeysNothingIsAsked() throws Exception {
    // Given
    Vault others = new Vault(SecretKeys.fresh());

    // When
    Conclusion conclusion =
        performer(provider.address(), registry(Map.of()), others, "")
            .perform(attempt(Bell.CALL), free());

    // Then
    assertThat(((Conclusion.Refused) conclusion).reason().code()).isEqualTo("no-keys");
    assertThat(provider.total()).isZero();
  }

  @Test
  void whatCannotHaveItsTurnInTimeIsToldWhen() throws Exception {
    // Given
    Pacing pacing = new Pacing(Optional.of(new Pace(1, Duration.ofMinutes(5))));
    Performer performer = performer(provider.address(), registry(Map.of()), Shop.VAULT, "");
    performer.perform(attempt(Bell.CALL), pacing);

    // When
    Conclusion conclusion = performer.perform(attempt(Bell.CALL), pacing);

    // Then
    assertThat(conclusion)
        .isInstanceOfSatisfying(
            Conclusion.TryLater.class,
            later ->
                assertThat(later.after()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5)));
    assertThat(provider.asked("c-1")).isEqualTo(1);
  }

  @Test
  void aProviderThatAsksForPatienceIsLeftAlone() throws Exception {
    // Given
    provider.behave(exchange -> StandIn.answer(exchange, 429, ""));
    Pacing pacing = free();
    Instant before = clock.instant();

    // When
    performer(provider.address(), registry(Map.of()), Shop.VAULT, "")
        .perform(attempt(Bell.CALL), pacing);

    // Then
    assertThat(pacing.next(clock.instant())).isAfter(before.plusSeconds(6));
  }

  private Conclusion perform(CallAttempt attempt) throws InterruptedException {
    return performer(provider.address(), registry(Map.of()), Shop.VAULT, "")
        .perform(attempt, free());
  }

  private static Pacing free() {
    return new Pacing(Optional.empty());
  }

  private Performer performer(
      URI calls, RegistryEntries registry, Vault vault, String privateAddresses) {
    Map<String, String> given = new HashMap<>();
    given.put("dialer.address.bell.calls", calls.toString());
    given.put("dialer.private.addresses", privateAddresses);
    given.put("dialer.request.within", "1s");
    Providers providers = Bell.known();
    DialerSettings settings = DialerSettings.from(new Configuration(given), providers);
    return new Performer(
        new Lines(providers, registry),
        Optional.of(vault),
        new Wire(new AddressGuard(settings.privateAddresses())),
        settings,
        clock,
        new DialerMeters(new SimpleMeterRegistry()));
  }

  private static RegistryEntries registry(Map<String, String> more) {
    Map<String, String> credentials = new HashMap<>(more);
    credentials.put("apiKey", "secret-key");
    return Shop.registry()
        .put(Shop.sealed(Shop.connection(Shop.LINE, Shop.ID, "bell"), credentials));
  }

  private CallAttempt attempt(String function) {
    return attempt(function, clock.instant().plusSeconds(60));
  }

  private CallAttempt attempt(String function, Instant validUntil) {
    return new CallAttempt(
        Ids.ofAttempt(Ids.digest("c-1"), 0),
        "c-1",
        Shop.ID,
        Shop.LINE,
        function,
        function.equals(Bell.SITES) ? Map.of() : Map.of("client_phone", Shop.PHONE, "short", "201"),
        Optional.empty(),
        Optional.empty(),
        clock.instant(),
        validUntil);
  }

  private static URI freeAddress() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + free.getLocalPort() + "/");
    }
  }

  private static void awaitInterruption() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theGuardKnowsWhatIsNotPublic() throws Exception {
    // Given
    AddressGuard guard = new AddressGuard(List.of(Network.of("10.1.0.0/16")));

    // When
    List<String> let =
        List.of(
                "10.1.2.3",
                "10.2.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "fd00::1",
                "fe80::1",
                "ff02::1",
                "::",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "8.8.8.8",
                "2a00:1450:4010::1")
            .stream()
            .filter(address -> guard.lets(parsed(address)))
            .toList();

    // Then
    assertThat(let).containsExactly("10.1.2.3", "8.8.8.8", "2a00:1450:4010::1");
  }

  private static InetAddress parsed(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
