package io.dozvon.contracts.phone;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A phone number in canonical form: digits with the country code, 11 to 15 of them, such as {@code
 * 71234567890}. Whoever holds a {@code Phone} need not ask again whether it is one.
 */
public record Phone(@JsonValue String digits) implements Comparable<Phone> {

  private static final Pattern CANONICAL = Pattern.compile("[1-9][0-9]{10,14}");

  /** Refuses what is not canonical; text from outside goes through {@link PhoneReader}. */
  @JsonCreator
  public Phone {
    if (!CANONICAL.matcher(digits).matches()) {
      throw new IllegalArgumentException(
          "not a canonical phone (11 to 15 digits, country code first): " + Masking.phone(digits));
    }
  }

  @Override
  public int compareTo(Phone other) {
    return digits.compareTo(other.digits);
  }

  /** Masked, because this is what ends up in logs. */
  @Override
  public String toString() {
    return Masking.phone(digits);
  }
}
