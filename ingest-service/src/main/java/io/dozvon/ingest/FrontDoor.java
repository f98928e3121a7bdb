package io.dozvon.ingest;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.ingest.Admission.Permit;
import io.dozvon.ingest.Caller.Known;
import io.dozvon.ingest.Caller.Outsider;
import io.dozvon.ingest.Caller.Stranger;
import io.dozvon.ingest.Ending.Accepted;
import io.dozvon.ingest.Ending.Failed;
import io.dozvon.ingest.Ending.Refused;
import io.dozvon.ingest.Verdict.LetIn;
import io.dozvon.ingest.Verdict.TurnAway;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Lets webhooks in: who is it, is there room, is the body here, do the credentials fit, has Kafka
 * got it. Only then it says yes.
 */
final class FrontDoor {

  /** The largest body that is taken. */
  static final int LARGEST_BODY = 256 * 1024;

  private final Doorman doorman;
  private final Admission admission;
  private final Judge judge;
  private final WebhookLog log;
  private final Ledger ledger;
  private final IngestSettings settings;

  FrontDoor(
      Doorman doorman,
      Admission admission,
      Judge judge,
      WebhookLog log,
      Ledger ledger,
      IngestSettings settings) {
    this.doorman = doorman;
    this.admission = admission;
    this.judge = judge;
    this.log = log;
    this.ledger = ledger;
    this.settings = settings;
  }

  /** Faults are endings too: what is returned does not fail. */
  CompletableFuture<Ending> knock(Knock knock) {
    Caller caller = doorman.look(knock);
    if (caller instanceof Stranger stranger) {
      return completedFuture(new Refused(stranger, stranger.status(), stranger.reason()));
    }
    return caller instanceof Outsider
        ? completedFuture(new Refused(caller, 403, "address not allowed"))
        : admit((Known) caller, knock);
  }

  private CompletableFuture<Ending> admit(Known caller, Knock knock) {
    long length = knock.length().orElse(LARGEST_BODY);
    if (length > LARGEST_BODY) {
      return completedFuture(new Refused(caller, 413, Judge.TOO_LARGE));
    }
    return admission
        .admit(length + knock.target().query().length())
        .map(permit -> takeIn(caller, knock, permit))
        .orElseGet(() -> completedFuture(new Refused(caller, 503, "too much at once")));
  }

  private CompletableFuture<Ending> takeIn(Known caller, Knock knock, Permit permit) {
    return completedFuture(knock.body())
        .thenCompose(body -> BodyReader.read(body, LARGEST_BODY, settings.readTimeout()))
        .thenApply(received -> judge.judge(caller, knock, received))
        .thenCompose(verdict -> carryOut(caller, verdict, permit))
        .exceptionally(
            fault -> {
              permit.release();
              return new Failed(caller, fault);
            });
  }

  private CompletableFuture<Ending> carryOut(Known caller, Verdict verdict, Permit permit) {
    if (verdict instanceof LetIn letIn) {
      RawWebhook webhook = letIn.webhook();
      permit.shrinkTo(webhook.body().size() + webhook.query().length());
      return store(new Accepted(caller, letIn.whenStored(), letIn.lacking()), webhook, permit);
    }
    permit.release();
    var away = (TurnAway) verdict;
    return completedFuture(new Refused(caller, away.status(), away.reason()));
  }

  /** The caller is answered in time; Kafka keeps trying, and the permit lasts as long as that. */
  private CompletableFuture<Ending> store(Accepted accepted, RawWebhook webhook, Permit permit) {
    Caller caller = accepted.caller();
    var ending = new CompletableFuture<Ending>();
    var unused =
        log.append(webhook)
            .whenComplete(
                (stored, failure) -> {
                  permit.release();
                  if (failure != null) {
                    ledger.notStored(caller, failure);
                    ending.complete(new Refused(caller, 503, "kafka refuses"));
                  } else if (!ending.complete(accepted)) {
                    ledger.storedLate(caller);
                  }
                });
    return ending.completeOnTimeout(
        new Refused(caller, 503, "kafka too slow"),
        settings.answerWithin().toMillis(),
        TimeUnit.MILLISECONDS);
  }
}
