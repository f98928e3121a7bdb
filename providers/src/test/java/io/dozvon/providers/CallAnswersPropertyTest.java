package io.dozvon.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.Asked;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.providers.dialing.CardCall;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Parameter;
import io.dozvon.providers.dialing.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a provider answers to whatever it can be asked. */
class CallAnswersPropertyTest {

  private static final String PHONE = "79004443322";
  private static final String SECRET = "n0t-a-real-secret-0001";
  private static final int MOST_STEPS = 5;

  @Property(tries = 4000)
  void noAnswerBreaksTheHearingAndNoReasonShowsASecretOrAPhone(
      @ForAll("functions") Asking asking, @ForAll("answers") ApiAnswer answer) {
    // Given
    Step step = asking.step();

    // When
    for (int asked = 0; asked < MOST_STEPS && step instanceof Step.Ask ask; asked++) {
      step = ask.hearing().hear(answer);
    }

    // Then
    if (step instanceof Step.Done done && !(done.conclusion() instanceof Conclusion.Accepted)) {
      assertThat(step.toString()).doesNotContain(PHONE, SECRET);
      assertThat(Asked.reason(done.conclusion()).english()).isNotBlank();
      assertThat(Asked.reason(done.conclusion()).russian()).containsPattern("[а-я]");
      assertThat(Asked.reason(done.conclusion()).code()).matches("[a-z-]+");
    }
  }

  @Property(tries = 1000)
  void noStepShowsWhatIsSent(@ForAll("functions") Asking asking) {
    // When
    Step step = asking.step();

    // Then
    assertThat(step + " " + asking.account()).doesNotContain(PHONE, SECRET);
  }

  /** A function with arguments of every kind, and an account that has all there is to have. */
  record Asking(String provider, BotFunction function, Account account) {

    Step step() {
      return Asked.step(
          function,
          function.parameters().stream()
              .collect(Collectors.toMap(Parameter::name, parameter -> value(parameter.kind()))),
          account);
    }

    @Override
    public String toString() {
      return provider + " " + function.name();
    }

    private static String value(Parameter.Kind kind) {
      return switch (kind) {
        case CLIENT_PHONE -> PHONE;
        case OWN_NUMBER -> "74951112233";
        case SHORT_NUMBER -> "201";
        case DIGITS, ID -> "3";
        case WORD -> "000-123456";
        case TEXT -> "Здравствуйте";
      };
    }
  }

  @Provide
  Arbitrary<Asking> functions() {
    return Arbitraries.of(
        Providers.known().all().stream()
            .filter(provider -> provider.callApi().isPresent())
            .flatMap(CallAnswersPropertyTest::asked)
            .toList());
  }

  @Provide
  Arbitrary<ApiAnswer> answers() {
    Arbitrary<Integer> status =
        Arbitraries.oneOf(
            Arbitraries.of(200, 200, 200, 201, 302, 400, 401, 404, 429, 503),
            Arbitraries.integers().between(-1, 1000));
    Arbitrary<Map<String, String>> headers =
        Arbitraries.maps(
                Arbitraries.of("retry-after", "content-type", "location"),
                Arbitraries.oneOf(
                    Arbitraries.of(
                        "30", "-1", "text/html", "Fri, 20 Nov 2026 10:01:00 GMT", SECRET),
                    Arbitraries.strings().ofMaxLength(20)))
            .ofMaxSize(3);
    return Combinators.combine(status, headers, bodies()).as(ApiAnswer::new);
  }

  private static Arbitrary<String> bodies() {
    Arbitrary<String> said =
        Arbitraries.of(
            PHONE,
            SECRET,
            "wrong hash of " + SECRET.toUpperCase(Locale.ROOT) + " for x" + PHONE + "x",
            "see https://a.example/?key=" + SECRET,
            "+7 (900) 444-33-22",
            "success",
            "error",
            "",
            "1");
    Arbitrary<String> name =
        Arbitraries.of(
            "success",
            "message",
            "msg",
            "id",
            "callId",
            "callid",
            "code",
            "result",
            "text",
            "err",
            "err_text",
            "data",
            "status",
            "error",
            "info",
            "mnemonic");
    Arbitrary<String> value =
        Arbitraries.oneOf(
            said.map(text -> "\"" + text + "\""),
            Arbitraries.of("true", "false", "null", "1", "0"));
    Arbitrary<String> object =
        Arbitraries.maps(name, value).ofMaxSize(6).map(CallAnswersPropertyTest::json);
    Arbitrary<String> nested =
        Combinators.combine(name, object).as((outer, inner) -> "{\"" + outer + "\":" + inner + "}");
    return Arbitraries.oneOf(
        object, nested, said, Arbitraries.strings().ofMaxLength(60), object.map(o -> o + "}"));
  }

  private static String json(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static Stream<Asking> asked(Provider provider) {
    CallApi api = provider.callApi().orElseThrow();
    Set<String> names = new TreeSet<>(provider.credentials());
    names.addAll(provider.optionalCredentials());
    Account account =
        Asked.account(
            api,
            names.stream()
                .collect(Collectors.toMap(Function.identity(), CallAnswersPropertyTest::secret)),
            Map.of());
    List<BotFunction> card = api.cardCall().map(CardCall::function).stream().toList();
    return Stream.concat(api.functions().stream(), card.stream())
        .map(function -> new Asking(provider.id(), function, account));
  }

  private static String secret(String name) {
    return name.endsWith("Url")
        ? "https://a.example/" + SECRET + "?to={phone}&who={employee}".replace("{", "%7B") + "&ph="
        : SECRET;
  }
}
