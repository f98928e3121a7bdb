package io.dozvon.contracts.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what providers and people write as a phone number, for numbers of one home country: {@code
 * +7 (900) 444-33-22}, {@code 89004443322}, {@code 9004443322} and {@code 79004443322} are one
 * {@link Phone}.
 */
public final class PhoneReader {

  private static final Set<String> ANONYMOUS =
      Set.of("", "0", "anonymous", "unknown", "restricted", "private", "null", "none");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\s()./\\-\\u2010-\\u2015\\u00a0]");
  private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]+");
  private static final Set<PhoneNumberType> SOMEBODYS =
      Set.of(
          PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  /** Where 8 stands for the country's own code, what one dials before any other. */
  private static final String ABROAD = "810";

  private static final int LONGEST_EXTENSION = 6;
  private static final int LONGEST_RAW = 64;

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final String country;

  /** In the countries of code 7 a number is dialled with 8 in its place. */
  private final boolean trunkEight;

  private PhoneReader(String country) {
    this.country = country;
    this.trunkEight = numbers.getCountryCodeForRegion(country) == 7;
  }

  /** A reader for numbers dialled in this country, an ISO 3166 code such as {@code RU}. */
  public static PhoneReader forCountry(String country) {
    if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(country)) {
      throw new IllegalArgumentException(
          "no telephone numbering is known for country '" + country + "'; expected a code like RU");
    }
    return new PhoneReader(country);
  }

  /** Tells whether {@link #forCountry} takes this code. */
  public static boolean knowsCountry(String country) {
    return PhoneNumberUtil.getInstance().getSupportedRegions().contains(country);
  }

  /** Never fails: what cannot be read is a {@link Party} that says so. */
  public Party read(String text) {
    String raw = text == null ? "" : text.strip();
    if (ANONYMOUS.contains(raw.toLowerCase(Locale.ROOT))) {
      return Party.anonymous(raw);
    }
    String compact = PUNCTUATION.matcher(raw).replaceAll("");
    if (raw.length() > LONGEST_RAW || !DIGITS.matcher(compact).matches()) {
      return Party.unreadable(raw);
    }
    if (compact.length() <= LONGEST_EXTENSION && !compact.startsWith("+")) {
      return Party.extension(compact);
    }
    return canonical(compact)
        .map(phone -> Party.phone(raw, phone))
        .orElseGet(() -> Party.unreadable(raw));
  }

  /**
   * Tells whether this can be somebody's number: a mobile or a city number. Ten digits of an order
   * would now and then be the number of a service.
   */
  public boolean isSomebodys(Phone phone) {
    try {
      return SOMEBODYS.contains(numbers.getNumberType(numbers.parse("+" + phone.digits(), null)));
    } catch (NumberParseException ofNoKnownCountry) {
      return false;
    }
  }

  private Optional<Phone> canonical(String digits) {
    if (digits.startsWith("+")) {
      return international(digits.substring(1));
    }
    if (digits.startsWith("00")) {
      return international(digits.substring(2));
    }
    if (trunkEight && digits.length() > 11 && digits.startsWith(ABROAD)) {
      return international(digits.substring(ABROAD.length()));
    }
    if (trunkEight && digits.length() == 11 && digits.startsWith("8")) {
      return canonicalOf("7" + digits.substring(1));
    }
    return national(digits).or(() -> international(digits));
  }

  /** A number as it is dialled inside the country, without its code. */
  private Optional<Phone> national(String digits) {
    try {
      var number = numbers.parse(digits, country);
      if (number.getCountryCode() != numbers.getCountryCodeForRegion(country)
          || !numbers.isValidNumber(number)) {
        return Optional.empty();
      }
      return canonicalOf(numbers.format(number, PhoneNumberFormat.E164).substring(1));
    } catch (NumberParseException notOfThisCountry) {
      return Optional.empty();
    }
  }

  /**
   * Asks only for a known country code and a length: numbering plans change faster than libraries,
   * and a real caller must not be refused for a new prefix.
   */
  private Optional<Phone> international(String digits) {
    try {
      var number = numbers.parse("+" + digits, null);
      boolean knownCountry =
          !"ZZ".equals(numbers.getRegionCodeForCountryCode(number.getCountryCode()));
      return knownCountry ? canonicalOf(digits) : Optional.empty();
    } catch (NumberParseException notInternational) {
      return Optional.empty();
    }
  }

  private static Optional<Phone> canonicalOf(String digits) {
    return digits.length() >= 11 && digits.length() <= 15 && !digits.startsWith("0")
        ? Optional.of(new Phone(digits))
        : Optional.empty();
  }
}
