package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallCommand;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a record of the commands topic is no command at all; outside writers make mistakes too. */
final class CommandObjections {

  /** What all names and values together may have. */
  static final int MOST_LETTERS = 16 * 1024;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,128}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private CommandObjections() {}

  static Optional<String> to(String key, CallCommand command) {
    if (!matches(ID, command.eventId())) {
      return Optional.of("'eventId' must be 1 to 128 letters, digits or any of _ . : -");
    }
    if (!matches(NAME, command.project())
        || !matches(NAME, command.connection())
        || !matches(NAME, command.function())) {
      return Optional.of(
          "'project', 'connection' and 'function' must be 1 to 64 letters, digits, '_' or '-'");
    }
    if (!command.connection().equals(key)) {
      return Optional.of("the key must be the connection of the command; write it anew");
    }
    if (command.occurredAt() == null) {
      return Optional.of("'occurredAt' is missing; it decides how long the call may be placed");
    }
    if (command.client().filter(client -> !matches(NAME, client)).isPresent()) {
      return Optional.of("'client' must be the id of a client");
    }
    return command.validForSeconds() < 1
        ? Optional.of("'validForSeconds' must be 1 or more")
        : Optional.empty();
  }

  /** Whether its arguments would fill a topic. */
  static boolean isTooLarge(CallCommand command) {
    long letters = 0;
    for (Map.Entry<String, String> argument : command.arguments().entrySet()) {
      letters += argument.getKey().length() + argument.getValue().length();
    }
    return letters > MOST_LETTERS;
  }

  private static boolean matches(Pattern pattern, String text) {
    return text != null && pattern.matcher(text).matches();
  }
}
