package io.dozvon.dialer;

import io.dozvon.contracts.phone.Phone;
import io.dozvon.providers.dialing.Reason;
import java.util.Map;
import java.util.Optional;

/** What is to be done about a command. */
sealed interface Ruling {

  /** First look at its client. */
  record LookUp() implements Ruling {}

  /** Ask the provider, with these arguments. */
  record Place(Map<String, String> arguments, Optional<Phone> phone, Optional<String> extension)
      implements Ruling {

    /** Copies the arguments. */
    public Place {
      arguments = Map.copyOf(arguments);
    }
  }

  /** The employee's own application calls, through this link. */
  record Link(String link) implements Ruling {}

  /** It is refused for good. */
  record Refused(Reason reason) implements Ruling {}
}
