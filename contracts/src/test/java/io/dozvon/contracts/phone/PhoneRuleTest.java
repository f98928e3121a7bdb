package io.dozvon.contracts.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneRuleTest {

  @ParameterizedTest
  @CsvSource({
    "79004443322, true, true",
    "375291112233, true, false",
    "89004443322, true, false",
    "790044433221, true, false",
  })
  void letsTheProviderDecideWhichPhonesItTakes(String digits, boolean anyCountry, boolean seven) {
    Phone phone = new Phone(digits);

    assertThat(PhoneRule.ANY_COUNTRY.objection(phone).isEmpty()).isEqualTo(anyCountry);
    assertThat(PhoneRule.ONLY_SEVEN.objection(phone).isEmpty()).isEqualTo(seven);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7900444332", "+79004443322", "0900444332211", "7900444332211111", "abc"})
  void isNoPhoneUnlessCanonical(String digits) {
    assertThatThrownBy(() -> new Phone(digits)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsNoWholePhone() {
    assertThat(new Phone("79004443322")).hasToString("7900*****22");
    assertThat(Masking.phonesIn("call +7 (900) 444-33-22 or 84951112233, ext. 101"))
        .doesNotContain("444")
        .doesNotContain("111")
        .contains("ext. 101");
  }

  @Test
  void leavesIdsReadable() {
    String id = "wa-f4f75323d94359817d7";

    assertThat(Masking.phonesIn(id)).isEqualTo(id);
    assertThat(Masking.phonesIn("id79004443322x")).doesNotContain("79004443322");
  }

  @Test
  void showsNoWholeLink() {
    String shown =
        Masking.confidentialIn("79004443322: https://sipuni.com/api/crm/record?id=1&hash=0011 end");

    assertThat(shown).isEqualTo("7900*****22: https://sipuni.com/*** end");
  }
}
