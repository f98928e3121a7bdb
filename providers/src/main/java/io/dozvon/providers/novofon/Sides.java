package io.dozvon.providers.novofon;

import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Numbering;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that an event names, as they were sent.
 *
 * @param caller empty text where a caller was sent that says nothing: a hidden one
 * @param called a number of the project's own
 * @param destination who was dialled; in an answer, who picked up
 */
record Sides(
    Optional<String> caller,
    Optional<String> called,
    Optional<String> destination,
    Optional<String> internal,
    Optional<String> last) {

  /** An extension by its full name: {@code 123456-100}. */
  private static final Pattern FULL_NAME = Pattern.compile("[0-9]{5,8}-([0-9]{1,6})");

  private static final Pattern ZEROS = Pattern.compile("0*");
  private static final int LONGEST_NAME = 16;

  static Sides of(Fields fields) {
    Optional<String> caller = fields.text("caller_id");
    boolean hidden = caller.isEmpty() && fields.saysNothing("caller_id");
    return new Sides(
        hidden ? Optional.of("") : caller,
        fields.text("called_did"),
        fields.text("destination"),
        fields.text("internal"),
        fields.text("last_internal"));
  }

  boolean areNone() {
    return caller.filter(text -> !text.isEmpty()).isEmpty()
        && called.isEmpty()
        && destination.isEmpty()
        && internal.isEmpty()
        && last.isEmpty();
  }

  /** The number that was called: without one of its own, an end names it as the destination. */
  Optional<String> calledNumber() {
    return called.or(() -> destination);
  }

  /** An employee by the looks of the number: the short form, or the full name's. */
  static Optional<String> extension(Optional<String> number) {
    return number
        .filter(sent -> sent.length() <= LONGEST_NAME)
        .map(Sides::withoutAccount)
        .filter(text -> Numbering.isShort(text) && !ZEROS.matcher(text).matches());
  }

  static boolean isExtension(Optional<String> number) {
    return extension(number).isPresent();
  }

  /** Whoever a field of employees names, however it looks. */
  static Optional<String> employee(Optional<String> sent) {
    return extension(sent)
        .or(() -> Numbering.extension(sent.filter(text -> !ZEROS.matcher(text).matches())));
  }

  private static String withoutAccount(String number) {
    Matcher fullName = FULL_NAME.matcher(number);
    return fullName.matches() ? fullName.group(1) : number;
  }
}
