package io.dozvon.providers;

import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.providers.webhook.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * By what a call that was ordered is found where its webhooks have no id of the order's: who calls
 * whom, and the minute. The call begins from ten seconds before the attempt, for clocks differ, to
 * a minute after it; the minutes in which that lies count as a whole.
 */
public final class OrderTraces {

  private static final Duration BEFORE = Duration.ofSeconds(10);
  private static final Duration AFTER = Duration.ofMinutes(1);
  private static final long MINUTE = Duration.ofMinutes(1).toSeconds();

  private OrderTraces() {}

  /** Of a call that began then; none where one of the three is not known. */
  public static Optional<String> ofCall(
      Optional<String> extension, Optional<Party> client, Optional<Instant> began) {
    Optional<Phone> phone = client.flatMap(Party::phone);
    return extension.flatMap(
        employee ->
            phone.flatMap(called -> began.map(time -> trace(employee, called, minute(time)))));
  }

  /** Of a call that is about to be ordered: one for each minute in which it may begin. */
  public static List<String> ofAttempt(
      Optional<String> extension, Optional<Phone> client, Instant at) {
    if (extension.isEmpty() || client.isEmpty()) {
      return List.of();
    }
    return LongStream.rangeClosed(minute(at.minus(BEFORE)), minute(at.plus(AFTER)))
        .mapToObj(minute -> trace(extension.get(), client.get(), minute))
        .toList();
  }

  private static long minute(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), MINUTE);
  }

  private static String trace(String extension, Phone client, long minute) {
    return "ordered-" + Fingerprint.of(extension, client.digits(), Long.toString(minute));
  }
}
