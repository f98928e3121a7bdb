package io.dozvon.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps count of who wrote clients, and says so in the log where somebody should look. */
final class ClientLedger {

  private static final Logger LOG = LoggerFactory.getLogger(ClientLedger.class);

  private final MeterRegistry meters;
  private final Repetition repetition;

  ClientLedger(MeterRegistry meters, Repetition repetition) {
    this.meters = meters;
    this.repetition = repetition;
  }

  /** How a request ended. */
  void write(String method, ClientEnding ending) {
    if (ending instanceof ClientEnding.Done) {
      meters.counter("dozvon.clients.written", "method", method).increment();
      return;
    }
    String reason =
        ending instanceof ClientEnding.Refused refused ? refused.reason() : "record is wrong";
    meters.counter("dozvon.clients.refused", "method", method, "reason", reason).increment();
    repetition
        .ifRare(reason)
        .ifPresent(
            unsaid ->
                LOG.atWarn()
                    .addKeyValue("method", method)
                    .addKeyValue("status", ending.status())
                    .addKeyValue("reason", reason)
                    .addKeyValue("unsaid", unsaid)
                    .log("client refused"));
  }
}
