package io.dozvon.providers.sipout;

import io.dozvon.providers.dialing.HttpAddress;
import io.dozvon.providers.dialing.PhpForm;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address by which an employee's call is asked for, with places for who calls whom. The form is
 * ours, since SipOut tells it to its partners only.
 */
record EmployeeCallAddress(String template) {

  private static final Pattern PHONE = place("phone");
  private static final Pattern EXTENSION = place("extension");
  private static final Pattern EMPLOYEE = place("employee");

  boolean asksForExtension() {
    return EXTENSION.matcher(template).find();
  }

  /** With these in their places; empty where one has no place, or it is no address. */
  Optional<URI> of(String phone, Optional<String> extension, Optional<String> employee) {
    boolean namesEmployee = asksForExtension() || EMPLOYEE.matcher(template).find();
    if (!PHONE.matcher(template).find() || !namesEmployee) {
      return Optional.empty();
    }
    String called = PHONE.matcher(template).replaceAll(phone);
    String filled = filled(EMPLOYEE, filled(EXTENSION, called, extension), employee);
    boolean whole = !EXTENSION.matcher(filled).find() && !EMPLOYEE.matcher(filled).find();
    return whole ? HttpAddress.read(filled) : Optional.empty();
  }

  private static String filled(Pattern place, String text, Optional<String> value) {
    return value.map(given -> place.matcher(text).replaceAll(PhpForm.encoded(given))).orElse(text);
  }

  private static Pattern place(String name) {
    return Pattern.compile("(?i)(?:\\{|%7B)" + name + "(?:}|%7D)");
  }

  /** Shows nothing: it holds a key. */
  @Override
  public String toString() {
    return "EmployeeCallAddress[***]";
  }
}
