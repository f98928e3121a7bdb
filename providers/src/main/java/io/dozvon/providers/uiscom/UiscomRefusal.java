package io.dozvon.providers.uiscom;

import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.Refused;
import io.dozvon.providers.Reading.SetAside;
import io.dozvon.providers.webhook.Fields;
import java.util.Optional;
import java.util.stream.Stream;

/** What of UISCOM's is not a notification of a call that can be read. */
final class UiscomRefusal {

  static final Refused BROKEN =
      new Refused(
          "broken-template",
          "The body is no JSON, and none of the known repairs makes it one. Compare the template in"
              + " the notification with the one in our guide: no quotes round the marks, a comma"
              + " between fields. The raw webhook is kept and can be replayed.");

  static final Refused FOREIGN =
      new Refused(
          "foreign-format",
          "The body has fields, but none of UISCOM's. Look at the raw body: something else sends to"
              + " this address, or the template gives all fields names of its own.");

  static final Refused API_MESSAGE =
      new Refused(
          "api-message",
          "This is a message of UISCOM's call or data API, not a notification. Look at what sends it"
              + " to this address.");

  static final Refused INTERACTIVE =
      new Refused(
          "interactive-processing",
          "This is a request of UISCOM's interactive call processing, which waits for a routing"
              + " answer that is not given here. Take this address out of the scenario.");

  private UiscomRefusal() {}

  /** What has no field of a notification, and what is known to be something else. */
  static Optional<Reading> of(Said notice, boolean empty) {
    Fields said = notice.fields();
    if (said.sent("jsonrpc")) {
      return Optional.of(API_MESSAGE);
    }
    boolean notification =
        Stream.of(UiscomField.NAME, UiscomField.MNEMONIC, UiscomField.CLIENT)
            .anyMatch(field -> field.sent(said));
    if (!notification && said.sent("numa", "numb", "cdrid", "inputresult")) {
      return Optional.of(INTERACTIVE);
    }
    if (!UiscomField.any(said)) {
      return Optional.of(empty ? new SetAside("probe") : FOREIGN);
    }
    return Optional.empty();
  }
}
