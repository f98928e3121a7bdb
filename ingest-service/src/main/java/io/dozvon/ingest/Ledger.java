package io.dozvon.ingest;

import io.dozvon.ingest.Ending.Accepted;
import io.dozvon.ingest.Ending.Failed;
import io.dozvon.ingest.Ending.Refused;
import io.dozvon.runtime.ShortCause;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Keeps count of what happens at the door, and says so in the log where somebody should look. */
final class Ledger {

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
  private static final String PROVIDER = "provider";
  private static final String CONNECTION = "connection";
  private static final String REASON = "reason";

  private static final Caller NOBODY = new Caller.Stranger("none", 500, "fault");

  private final MeterRegistry meters;
  private final Repetition repetition;

  Ledger(MeterRegistry meters, Repetition repetition) {
    this.meters = meters;
    this.repetition = repetition;
  }

  /** How a request ended, that long after it came. */
  void write(Ending ending, Duration took) {
    String provider = ending.caller().provider();
    meters.timer("dozvon.webhooks.seconds", PROVIDER, provider).record(took);
    if (ending instanceof Accepted accepted) {
      meters.counter("dozvon.webhooks.accepted", PROVIDER, provider).increment();
      accepted.lacking().ifPresent(place -> lacking(accepted.caller(), place));
    } else if (ending instanceof Refused refused) {
      refused(refused.caller(), refused.status(), refused.reason());
    } else if (ending instanceof Failed failed) {
      refused(failed.caller(), 500, "fault");
      tell("door failed", failed.caller(), ShortCause.of(failed.fault()));
    }
  }

  /** Kafka would not have a webhook. */
  void notStored(Caller caller, Throwable why) {
    tell("webhook not stored", caller, ShortCause.of(why));
  }

  /** A webhook whose sender was told to come again is stored all the same. */
  void storedLate(Caller caller) {
    meters.counter("dozvon.webhooks.late", PROVIDER, caller.provider()).increment();
  }

  /** The answer itself could not be made. */
  void unanswered(Throwable fault) {
    tell("no answer made", NOBODY, ShortCause.of(fault));
  }

  /** The key in the path has to do, which may be right: not every account sends more. */
  private void lacking(Caller caller, String place) {
    meters
        .counter("dozvon.webhooks.unproven", PROVIDER, caller.provider(), "lacking", place)
        .increment();
    repetition
        .ifRare("lacking|" + caller.provider() + "|" + caller.connection() + "|" + place)
        .ifPresent(
            unsaid ->
                LOG.atInfo()
                    .addKeyValue(PROVIDER, caller.provider())
                    .addKeyValue(CONNECTION, caller.connection())
                    .addKeyValue("lacking", place)
                    .addKeyValue("unsaid", unsaid)
                    .log("webhook let in by its path alone"));
  }

  private void refused(Caller caller, int status, String reason) {
    meters
        .counter("dozvon.webhooks.refused", PROVIDER, caller.provider(), REASON, reason)
        .increment();
    repetition
        .ifRare("refused|" + caller.provider() + "|" + caller.connection() + "|" + reason)
        .ifPresent(unsaid -> sayRefused(caller, status, reason, unsaid));
  }

  private static void sayRefused(Caller caller, int status, String reason, int unsaid) {
    LoggingEventBuilder line =
        LOG.atWarn()
            .addKeyValue(PROVIDER, caller.provider())
            .addKeyValue(CONNECTION, caller.connection())
            .addKeyValue("status", status)
            .addKeyValue(REASON, reason)
            .addKeyValue("unsaid", unsaid);
    caller
        .address()
        .map(address -> line.addKeyValue("address", address))
        .orElse(line)
        .log("webhook refused");
  }

  private void tell(String what, Caller caller, String why) {
    repetition
        .ifRare(what + "|" + caller.provider())
        .ifPresent(
            unsaid ->
                LOG.atError()
                    .addKeyValue(PROVIDER, caller.provider())
                    .addKeyValue(CONNECTION, caller.connection())
                    .addKeyValue("why", why)
                    .addKeyValue("unsaid", unsaid)
                    .log(what));
  }
}
