package io.dozvon.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.client.UnmatchedReason;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.registry.PhoneReaders;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallObjectionsTest {

  private final CallObjections objections =
      new CallObjections(Samples.providers(), Samples.registry(), new PhoneReaders());

  @ParameterizedTest(name = "{0} {1} {2} -> {3}")
  @CsvSource({
    "anycountry, INBOUND,  anonymous,          ANONYMOUS",
    "anycountry, INBOUND,  '',                 ANONYMOUS",
    "anycountry, INBOUND,  201,                INTERNAL",
    "anycountry, INTERNAL, 79004443322,        INTERNAL",
    "anycountry, INTERNAL, anonymous,          INTERNAL",
    "anycountry, INBOUND,  sip:someone,        NOT_A_PHONE",
    "anycountry, OUTBOUND, 1234567,            NOT_A_PHONE",
    "onlyseven,  INBOUND,  375291112233,       REFUSED_BY_FORMAT",
    "anycountry, OUTBOUND, ,                   NO_NUMBER",
    "anycountry, INBOUND,  74951112233,        INTERNAL",
    "anycountry, OUTBOUND, 79004440000,        INTERNAL",
  })
  void saysWhyACallCanHaveNoClient(
      String provider, Direction direction, String number, UnmatchedReason reason) {
    // Given
    Optional<Party> party = Optional.ofNullable(number).map(PhoneReader.forCountry("RU")::read);
    var event = Samples.event(Samples.SHOP, provider, "c", Happening.STARTED, direction, party);

    // When
    var objection = objections.to(event.call()).orElseThrow();

    // Then
    assertThat(objection.reason()).isEqualTo(reason);
    assertThat(objection.explanation()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"79004443322", "375291112233"})
  void hasNothingAgainstAClientsPhone(String number) {
    // Given
    var event = Samples.event("c", Happening.STARTED, number);

    // When
    var objection = objections.to(event.call());

    // Then
    assertThat(objection).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"74951112233", "79004440000"})
  void lookAtTheLinesAndEmployeesOfTheOwnProjectOnly(String number) {
    // Given
    var event =
        Samples.event(
            Samples.OFFICE,
            Samples.ANY,
            "c",
            Happening.STARTED,
            Direction.INBOUND,
            Optional.of(PhoneReader.forCountry("RU").read(number)));

    // When
    var objection = objections.to(event.call());

    // Then
    assertThat(objection).isEmpty();
  }
}
