package io.dozvon.matcher;

import io.dozvon.contracts.phone.Phone;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is to be known of client ids: their form, their order, and the ones that we give. */
final class ClientIds {

  /** Lowest first: numbers by their value, and before all that is no number. */
  static final Comparator<String> LOWEST_FIRST = Comparator.comparing(ClientIds::sortable);

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");
  private static final Pattern GIVEN_BY_US = Pattern.compile("(tel|wa)-[0-9a-f]{20}");

  private ClientIds() {}

  /** Tells whether this can be the id of a client or a project. */
  static boolean isOne(String id) {
    return id != null && FORM.matcher(id).matches();
  }

  /**
   * The same order as text: a number is preceded by its length. Numbers come before other ids,
   * because an order that mixed the two would be none: 10 before 1a before 9 before 10.
   */
  static String sortable(String id) {
    if (!NUMBER.matcher(id).matches()) {
      return "1" + id;
    }
    String digits = LEADING_ZEROS.matcher(id).replaceFirst("");
    return String.format(Locale.ROOT, "0%02d%s|%s", digits.length(), digits, id);
  }

  /** The id of the client that we create for a phone: the same whoever creates it, and when. */
  static String forCreated(String project, String kind, String prefix, Phone phone) {
    return prefix + "-" + Digest.of(project, kind, phone.digits()).substring(0, 20);
  }

  /** Tells whether this is an id as {@link #forCreated} makes them. */
  static boolean isGivenByUs(String id) {
    return GIVEN_BY_US.matcher(id).matches();
  }
}
