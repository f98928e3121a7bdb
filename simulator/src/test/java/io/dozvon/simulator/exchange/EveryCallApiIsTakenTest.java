package io.dozvon.simulator.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.providers.dialing.CardCall;
import io.dozvon.providers.dialing.Conclusion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What we ask a provider for is what its stand-in takes, and its answers are understood. */
class EveryCallApiIsTakenTest {

  private static final Map<String, String> NOTHING = Map.of();
  private static final Map<String, String> V1 = Map.of("api", "v1");

  private final ExchangeForTest asked = new ExchangeForTest();

  @AfterEach
  void close() {
    asked.close();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aFunctionIsCarriedOutOnce(String provider, Map<String, String> chosen, String function)
      throws Exception {
    AskingProvider asking = asking(provider, chosen);
    BotFunction found = function(provider, function);

    Conclusion conclusion = asking.order(found);

    assertThat(conclusion).isInstanceOf(Conclusion.Accepted.class);
    assertThat(asked.exchange().placed()).hasSize(found.effect() == Effect.CALL ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("employeeCalls")
  void theCallIsThatOfTheEmployeeAndIsKnownByTheAcceptedId(
      String provider, Map<String, String> chosen, String function) throws Exception {
    Conclusion conclusion = asking(provider, chosen).order(function(provider, function));

    assertThat(asked.exchange().placed())
        .singleElement()
        .satisfies(call -> assertThat(call.client()).isEqualTo("79004443322"));
    assertThat(asked.told()).hasSize(1);
    if (List.of("iptelefon", "uiscom").contains(provider)) {
      assertThat(((Conclusion.Accepted) conclusion).providerCallId())
          .contains(asked.told().get(0).callId());
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void overItsLimitItIsLeftAlone(String provider, Map<String, String> chosen, String function)
      throws Exception {
    asked.exchange().expect(provider, new Mood.OverLimit());

    Conclusion conclusion = asking(provider, chosen).order(function(provider, function));

    assertThat(conclusion).isInstanceOf(Conclusion.TryLater.class);
  }

  @ParameterizedTest
  @MethodSource("employeeCalls")
  void brokenNobodyKnowsWhetherTheCallWasPlaced(
      String provider, Map<String, String> chosen, String function) throws Exception {
    asked.exchange().expect(provider, new Mood.Broken(502));

    Conclusion conclusion = asking(provider, chosen).order(function(provider, function));

    assertThat(conclusion).isInstanceOf(Conclusion.Unknown.class);
  }

  static Stream<Arguments> functions() {
    return thoseThatCanBeAsked()
        .flatMap(
            provider ->
                chosen(provider.id())
                    .flatMap(
                        chosen ->
                            all(provider.callApi().orElseThrow())
                                .map(found -> arguments(provider.id(), chosen, found.name()))));
  }

  /** Those behind a click in a client's card. */
  static Stream<Arguments> employeeCalls() {
    return thoseThatCanBeAsked()
        .flatMap(
            provider ->
                chosen(provider.id())
                    .map(
                        chosen ->
                            arguments(
                                provider.id(),
                                chosen,
                                card(provider.callApi().orElseThrow()).name())));
  }

  private static Stream<Provider> thoseThatCanBeAsked() {
    return Providers.known().all().stream().filter(provider -> provider.callApi().isPresent());
  }

  private static Stream<Map<String, String>> chosen(String provider) {
    return provider.equals("novofon") ? Stream.of(NOTHING, V1) : Stream.of(NOTHING);
  }

  private static Stream<BotFunction> all(CallApi api) {
    return Stream.concat(api.functions().stream(), Stream.of(card(api))).distinct();
  }

  private static BotFunction card(CallApi api) {
    return api.cardCall().map(CardCall::function).orElseThrow();
  }

  private static BotFunction function(String provider, String name) {
    CallApi api = Providers.known().byId(provider).orElseThrow().callApi().orElseThrow();
    return all(api).filter(function -> function.name().equals(name)).findFirst().orElseThrow();
  }

  private AskingProvider asking(String provider, Map<String, String> chosen) {
    return new AskingProvider(provider, chosen, asked.exchange());
  }
}
