package io.dozvon.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.phone.Phone;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A click in a client's card. */
class CardCallTest {

  private final Judge judge = new Judge(Bell.known(), Shop.registry());

  @Test
  void theEmployeesFieldsAsFarAsThereAreAnyAndTheClientsOwnPhoneAreAskedFor() {
    // When
    Ruling ruling = click("anna", "", card(Shop.PHONE, Shop.PHONE, Shop.OTHER_PHONE));

    // Then
    assertThat(ruling)
        .isEqualTo(
            new Ruling.Place(
                Map.of("client_phone", Shop.PHONE, "short", "201", "who", "anna"),
                Optional.of(new Phone(Shop.PHONE)),
                Optional.of("201")));
  }

  @Test
  void theChosenPhoneIsComparedInItsCanonicalForm() {
    // When
    Ruling ruling =
        click("anna", "8 (495) 111-22-33", card(Shop.PHONE, Shop.PHONE, Shop.OTHER_PHONE));

    // Then
    assertThat(((Ruling.Place) ruling).phone()).contains(new Phone(Shop.OTHER_PHONE));
  }

  @Test
  void theOnlyPhoneInTheVariablesIsTaken() {
    // When
    Ruling ruling = click("anna", "", card(null, Shop.OTHER_PHONE));

    // Then
    assertThat(((Ruling.Place) ruling).phone()).contains(new Phone(Shop.OTHER_PHONE));
  }

  @Test
  void whoCallsThroughAnApplicationGetsALinkForIt() {
    // When
    Ruling ruling = click("boris", "", card(Shop.PHONE, Shop.PHONE));

    // Then
    assertThat(ruling).isEqualTo(new Ruling.Link("tel:+79004443322"));
  }

  @ParameterizedTest
  @CsvSource({
    "vera, '', calling-off",
    "gleb, '', employee-field-missing",
    "nobody, '', unknown-employee",
    "anna, 79004443300, not-the-clients-phone",
    "boris, 79004443300, not-the-clients-phone",
  })
  void otherwiseItIsRefused(String employee, String phone, String code) {
    // When
    Ruling ruling = click(employee, phone, card(Shop.PHONE, Shop.PHONE));

    // Then
    assertThat(((Ruling.Refused) ruling).reason().code()).isEqualTo(code);
  }

  @Test
  void aMissingFieldIsNamedWithThePlaceToSetIt() {
    // When
    Ruling ruling = click("gleb", "", card(Shop.PHONE, Shop.PHONE));

    // Then
    assertThat(((Ruling.Refused) ruling).reason().english())
        .contains("employees[].connections.bell-main.extension");
  }

  @Test
  void ofSeveralPhonesNoneIsGuessedAndNoneIsShownWhole() {
    // When
    Ruling ruling = click("anna", "", card(null, Shop.PHONE, Shop.OTHER_PHONE));

    // Then
    assertThat(((Ruling.Refused) ruling).reason().code()).isEqualTo("several-phones");
    assertThat(((Ruling.Refused) ruling).reason().english())
        .contains("7900*****22", "7495*****33")
        .doesNotContain(Shop.PHONE);
  }

  @Test
  void aClientWithoutAPhoneCannotBeCalled() {
    // When
    Ruling ruling = click("anna", "", card(null));

    // Then
    assertThat(((Ruling.Refused) ruling).reason().code()).isEqualTo("no-phone");
  }

  private Ruling click(String employee, String phone, ClientCard card) {
    CallCommand command =
        Shop.about(
            "7", Line.CALL_CLIENT, Map.of("employee", employee, "phone", phone), DialerDriver.NOON);
    return judge.rule(command, new Lookup.Found(card));
  }

  private static ClientCard card(String own, String... phones) {
    List<Phone> all = Arrays.stream(phones).map(Phone::new).toList();
    return new ClientCard(Optional.empty(), Optional.ofNullable(own).map(Phone::new), all);
  }
}
