package io.dozvon.providers.dialing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.providers.dialing.GivenArguments.Whole;
import io.dozvon.providers.dialing.GivenArguments.Wrong;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is given: it is whole, or each problem is told without what was given. */
class ArgumentsReadingPropertyTest {

  private static final BotFunction FUNCTION =
      new BotFunction(
          "some_call",
          BotFunction.Effect.CALL,
          Arrays.stream(Parameter.Kind.values())
              .map(kind -> Parameter.optional(kind.name(), kind))
              .toList(),
          false,
          (order, account) -> Step.done(Conclusion.Accepted.as(Optional.empty())));

  private final ArgumentsReading reading =
      ArgumentsReading.of(FUNCTION, PhoneRule.ONLY_SEVEN, PhoneReader.forCountry("RU"));

  @Property(tries = 2000)
  void whatIsWholeIsReadAgainAsItIs(@ForAll("values") List<String> values) {
    // Given
    GivenArguments once = reading.inOrder(values);

    // When
    GivenArguments again =
        once instanceof Whole whole ? reading.byName(whole.arguments().values()) : once;

    // Then
    assertThat(again).isEqualTo(once);
  }

  @Property(tries = 2000)
  void aPhoneIsWholeInOneFormOrAProblem(@ForAll("texts") String text) {
    // Given
    BotFunction call =
        new BotFunction(
            "some_call",
            BotFunction.Effect.CALL,
            List.of(Parameter.needed("client_phone", Parameter.Kind.CLIENT_PHONE)),
            false,
            FUNCTION.planning());

    // When
    GivenArguments read =
        ArgumentsReading.of(call, PhoneRule.ONLY_SEVEN, PhoneReader.forCountry("RU"))
            .inOrder(Arrays.asList(text));

    // Then
    assertThat(
            read instanceof Whole whole
                ? whole.arguments().text("client_phone").matches("7[0-9]{10}")
                : ((Wrong) read).problems().size() == 1)
        .isTrue();
  }

  @Property(tries = 2000)
  void noProblemRepeatsAPhone(@ForAll("phones") String phone, @ForAll("places") String place) {
    // Given
    Map<String, String> given = Map.of(place.formatted(phone), place.formatted(phone));

    // When
    GivenArguments read = reading.byName(given);

    // Then
    assertThat(((Wrong) read).reason().toString()).doesNotContain(phone);
  }

  @Property(tries = 500)
  void noProblemOfAValueRepeatsAPhone(
      @ForAll("phones") String phone, @ForAll("places") String place) {
    // Given
    List<String> given = Arrays.asList(place.formatted(phone), phone, phone + "x", phone);

    // When
    GivenArguments read = reading.inOrder(given);

    // Then
    assertThat(read.toString()).doesNotContain(phone);
  }

  @Provide
  Arbitrary<List<String>> values() {
    return texts().list().ofMaxSize(Parameter.Kind.values().length + 2);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        phones(),
        Arbitraries.of(
            "79004443322", "8 (900) 444-33-22", "201", "101", "-1", "0007", "000-430122"),
        Arbitraries.strings().ofMaxLength(20),
        Arbitraries.just(null));
  }

  @Provide
  Arbitrary<String> phones() {
    return Combinators.combine(
            Arbitraries.of("7900", "8900", "900", "7495", "37529"),
            Arbitraries.integers().between(1000000, 9999999))
        .as((code, rest) -> code + rest)
        .filter(phone -> !phone.equals("79004443322") && !phone.equals("74951112233"));
  }

  @Provide
  Arbitrary<String> places() {
    return Arbitraries.of("%s", "+%s", "tel:%s", "x%sx", "%s, 201", "'%s'");
  }
}
