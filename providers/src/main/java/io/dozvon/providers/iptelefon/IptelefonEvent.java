package io.dozvon.providers.iptelefon;

import io.dozvon.providers.webhook.Fields;
import java.util.Locale;
import java.util.Optional;

/** What happens to a call that goes on. */
enum IptelefonEvent {
  RINGING,
  ACCEPTED;

  static Optional<String> word(Fields fields) {
    return IptelefonField.CALL_STATUS.text(fields).or(() -> IptelefonField.STATUS.text(fields));
  }

  static Optional<IptelefonEvent> of(Fields fields) {
    return word(fields)
        .flatMap(
            word ->
                switch (word.toUpperCase(Locale.ROOT)) {
                  case "RINGING" -> Optional.of(RINGING);
                  case "ACCEPTED" -> Optional.of(ACCEPTED);
                  default -> Optional.empty();
                });
  }
}
