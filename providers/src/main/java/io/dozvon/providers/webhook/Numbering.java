package io.dozvon.providers.webhook;

import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.registry.Connection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the numbers of one connection: of clients, of its own lines, of employees. */
public final class Numbering {

  /** Where nothing better is known of a connection. */
  private static final String HOME = "RU";

  private static final int LONGEST = 64;
  private static final Pattern SHORT = Pattern.compile("[0-9]{1,6}");

  /** What was dialled after the number: {@code 79004443322,,12#}. */
  private static final Pattern DIALLED_LATER = Pattern.compile("(?<=[0-9])[,;#*wWpP].{0,64}$");

  private final PhoneReader phones;
  private final Connection connection;

  private Numbering(PhoneReader phones, Connection connection) {
    this.phones = phones;
    this.connection = connection;
  }

  /** By the country in which the connection's numbers are dialled. */
  public static Numbering of(Connection connection) {
    String country = connection.country();
    boolean known = country != null && PhoneReader.knowsCountry(country);
    return new Numbering(PhoneReader.forCountry(known ? country : HOME), connection);
  }

  /** Who is at the client's end; empty where nothing was said, which is not yet anonymous. */
  public Optional<Party> client(Optional<String> sent) {
    return sent.map(this::party);
  }

  /** A number of the project's own: canonical where it is a phone, else as it was sent. */
  public Optional<String> line(Optional<String> sent) {
    return sent.map(text -> party(text).phone().map(Phone::digits).orElse(text))
        .filter(text -> text.length() <= LONGEST);
  }

  /** Whether the project says of this number that it is its own. */
  public boolean isOwnLine(Optional<String> sent) {
    return line(sent)
        .filter(number -> connection.lines().stream().anyMatch(own -> same(own, number)))
        .isPresent();
  }

  /** An employee's extension, as it was sent. */
  public static Optional<String> extension(Optional<String> sent) {
    return sent.filter(text -> text.length() <= LONGEST);
  }

  /** Whether a number is too short to be anybody outside: up to six digits. */
  public static boolean isShort(String number) {
    return SHORT.matcher(number).matches();
  }

  private boolean same(String own, String number) {
    return line(Optional.of(own)).filter(number::equals).isPresent();
  }

  private Party party(String sent) {
    Party whole = phones.read(sent);
    if (whole.kind() != Party.Kind.UNREADABLE || sent.length() > LONGEST) {
      return whole;
    }
    Party number = phones.read(DIALLED_LATER.matcher(sent).replaceFirst(""));
    return number.kind() == Party.Kind.PHONE
        ? new Party(Party.Kind.PHONE, sent, number.phone())
        : whole;
  }
}
