package io.dozvon.contracts.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneReaderTest {

  private final PhoneReader russian = PhoneReader.forCountry("RU");

  @ParameterizedTest
  @CsvSource({
    "79004443322, 79004443322",
    "+79004443322, 79004443322",
    "89004443322, 79004443322",
    "9004443322, 79004443322",
    "'+7 (900) 444-33-22', 79004443322",
    "'8 (900) 444 33 22', 79004443322",
    "8-900-444.33.22, 79004443322",
    "84951112233, 74951112233",
    "4951112233, 74951112233",
    "375291112233, 375291112233",
    "+375291112233, 375291112233",
    "00375291112233, 375291112233",
    "8 10 375 29 111-22-33, 375291112233",
    "77011234567, 77011234567",
    "+8210123456789, 8210123456789",
  })
  void bringsEveryWrittenFormToTheCanonicalOne(String written, String canonical) {
    Party party = russian.read(written);

    assertThat(party.phone()).contains(new Phone(canonical));
    assertThat(party.raw()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "anonymous", "Anonymous", "unknown", "RESTRICTED", "private", " "})
  @NullAndEmptySource
  void knowsACallerWhoHidTheNumber(String written) {
    Party party = russian.read(written);

    assertThat(party.kind()).isEqualTo(Party.Kind.ANONYMOUS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"101", "1", "201234"})
  void takesUpToSixDigitsForAnExtension(String written) {
    Party party = russian.read(written);

    assertThat(party.kind()).isEqualTo(Party.Kind.EXTENSION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567",
        "123456789",
        "0000000000",
        "7900444332",
        "sip:anna@example.org",
        "{{contact_phone_number}}",
        "79004443322,79004443323",
        "7900444332279004443322",
        "+7",
        "++79004443322",
      })
  void refusesToGuessWhatIsNoPhone(String written) {
    Party party = russian.read(written);

    assertThat(party.kind()).isEqualTo(Party.Kind.UNREADABLE);
  }

  @Test
  void refusesACountryWithoutNumbering() {
    assertThatThrownBy(() -> PhoneReader.forCountry("XX"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("XX");
  }

  @Property
  void neverFailsAndKeepsNoMoreThanItNeeds(@ForAll String anything) {
    Party party = russian.read(anything);

    assertThat(party.raw()).hasSizeLessThanOrEqualTo(64);
  }

  @Property
  void readsItsOwnCanonicalFormBack(@ForAll @IntRange(min = 0, max = 9_999_999) int rest) {
    String canonical = "7900" + String.format("%07d", rest);

    assertThat(russian.read(canonical).phone()).contains(new Phone(canonical));
  }
}
