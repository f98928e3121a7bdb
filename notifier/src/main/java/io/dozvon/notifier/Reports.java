package io.dozvon.notifier;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.providers.Report;
import java.util.Optional;

/** What the words of an event say of a notification of the provider's. */
final class Reports {

  private Reports() {}

  /** Whether the event announces one, and is not just any change before the end. */
  static boolean is(CallEvent event) {
    return event.happening() == Happening.REPORTED && event.call().words().containsKey(Report.KIND);
  }

  static boolean isTextMessage(Call call) {
    return Report.TEXT_MESSAGE.equals(call.words().get(Report.KIND));
  }

  static Optional<String> name(Call call) {
    return Optional.ofNullable(call.words().get(Report.NAME)).filter(name -> !name.isBlank());
  }

  /** The whole of what was sent; empty too where it is too long. */
  static String request(Call call) {
    return call.words().getOrDefault(Report.REQUEST, "");
  }

  static boolean requestIsTooLong(Call call) {
    return call.words().containsKey(Report.REQUEST_TOO_LONG);
  }

  static Optional<String> body(Call call) {
    return Optional.ofNullable(call.words().get(Report.BODY));
  }
}
