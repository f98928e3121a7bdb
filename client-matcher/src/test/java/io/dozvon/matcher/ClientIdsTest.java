package io.dozvon.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.phone.Phone;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ClientIdsTest {

  @Property
  void numbersAreOrderedByTheirValue(@ForAll("numbers") String one, @ForAll("numbers") String two) {
    // When
    int order = Integer.signum(ClientIds.LOWEST_FIRST.compare(one, two));

    // Then
    int byValue = new BigInteger(one).compareTo(new BigInteger(two));
    assertThat(order).isEqualTo(byValue != 0 ? byValue : Integer.signum(one.compareTo(two)));
  }

  @Property
  void otherIdsAreOrderedAsText(@ForAll("words") String one, @ForAll("words") String two) {
    // When
    int order = Integer.signum(ClientIds.LOWEST_FIRST.compare(one, two));

    // Then
    assertThat(order).isEqualTo(Integer.signum(one.compareTo(two)));
  }

  @Test
  void sortsNumbersBeforeAllThatIsNone() {
    // Given
    Stream<String> ids = Stream.of("1a", "10", "9", "a", "_", "007", "7", "0");

    // When
    List<String> sorted = ids.sorted(ClientIds.LOWEST_FIRST).toList();

    // Then
    assertThat(sorted).containsExactly("0", "007", "7", "9", "10", "1a", "_", "a");
  }

  @Test
  void givesTheSamePhoneTheSameIdAndNeverShowsThePhone() {
    // Given
    Phone phone = new Phone(Samples.PHONE);

    // When
    String id = ClientIds.forCreated("shop", "whatsapp", "wa", phone);

    // Then
    assertThat(id)
        .isEqualTo(ClientIds.forCreated("shop", "whatsapp", "wa", phone))
        .isNotEqualTo(ClientIds.forCreated("office", "whatsapp", "wa", phone))
        .matches(ClientIds::isOne)
        .matches(ClientIds::isGivenByUs)
        .doesNotContain("4443322");
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.strings().withCharRange('0', '9').ofMinLength(1).ofMaxLength(64);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .withCharRange('a', 'c')
        .withCharRange('0', '2')
        .withChars('_', '-', 'A')
        .ofMinLength(1)
        .ofMaxLength(5)
        .filter(id -> !id.chars().allMatch(Character::isDigit));
  }
}
