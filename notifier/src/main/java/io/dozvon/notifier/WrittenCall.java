package io.dozvon.notifier;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallTimes;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The call that a client's variables describe.
 *
 * @param recordingVariable the provider's own variable that was written with it
 */
record WrittenCall(Instant start, String call, int version, Optional<String> recordingVariable) {

  private static final Comparator<WrittenCall> ORDER =
      Comparator.comparing((WrittenCall written) -> written.start)
          .thenComparing(written -> written.call);

  static WrittenCall of(Call call, Optional<String> recordingVariable) {
    return new WrittenCall(start(call), call.id(), call.version(), recordingVariable);
  }

  /** A younger call takes over; of one call its later version does, whatever its start is now. */
  boolean yieldsTo(WrittenCall other) {
    return call.equals(other.call) ? version < other.version : ORDER.compare(this, other) < 0;
  }

  /**
   * By the provider's clock, but never after we first heard of the call: one date in the far future
   * would keep every later call out.
   */
  private static Instant start(Call call) {
    CallTimes times = call.times();
    Instant heard = call.firstReceivedAt();
    return times.ringing().or(times::answered).filter(said -> said.isBefore(heard)).orElse(heard);
  }
}
