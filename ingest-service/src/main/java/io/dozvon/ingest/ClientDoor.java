package io.dozvon.ingest;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.dozvon.ingest.Admission.Permit;
import io.dozvon.ingest.ClientEnding.Done;
import io.dozvon.ingest.ClientEnding.Refused;
import io.dozvon.ingest.ClientEnding.Wrong;
import io.dozvon.registry.ProjectAccess;
import io.dozvon.registry.ProjectAccess.Access;
import io.dozvon.registry.Registry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Lets those write clients who do not speak Kafka. As at the door of webhooks, yes means stored; it
 * has room of its own, so that no mass of clients keeps a webhook out.
 */
final class ClientDoor {

  /** The largest record that is taken. */
  static final int LARGEST_BODY = 1024 * 1024;

  private static final String TOO_LARGE = "body too large";

  private final Tenants tenants;
  private final Admission admission;
  private final ClientLog log;
  private final IngestSettings settings;
  private final Executor readers;

  /**
   * @param readers where large records are read, off the connections' own threads
   */
  ClientDoor(
      Tenants tenants,
      Admission admission,
      ClientLog log,
      IngestSettings settings,
      Executor readers) {
    this.tenants = tenants;
    this.admission = admission;
    this.log = log;
    this.settings = settings;
    this.readers = readers;
  }

  /** Writes the client whole. */
  CompletableFuture<ClientEnding> put(ClientRequest request) {
    return objection(request)
        .map(CompletableFuture::completedFuture)
        .orElseGet(() -> admit(request, permit -> takeIn(request, permit)));
  }

  /** Deletes the client, whether it was there or not. */
  CompletableFuture<ClientEnding> delete(ClientRequest request) {
    return objection(request)
        .map(CompletableFuture::completedFuture)
        .orElseGet(
            () ->
                admit(
                    request,
                    permit -> stored(log.delete(request.project(), request.client()), permit)));
  }

  private Optional<ClientEnding> objection(ClientRequest request) {
    Optional<Registry> registry = tenants.known();
    if (registry.isEmpty()) {
      return Optional.of(new Refused(503, "registry not read yet", false));
    }
    Access access = ProjectAccess.to(request.project(), request.authorization(), registry.get());
    if (access instanceof Access.Nobody) {
      return Optional.of(new Refused(401, "no token", false));
    }
    if (access instanceof Access.NotTheirs) {
      return Optional.of(new Refused(404, "project of others", false));
    }
    return ClientReading.isId(request.client())
        ? Optional.empty()
        : Optional.of(
            new Wrong(List.of(new ClientProblem("the address", ClientFields.EXPECTED_ID))));
  }

  private CompletableFuture<ClientEnding> admit(
      ClientRequest request, Function<Permit, CompletableFuture<ClientEnding>> work) {
    long length = request.length().orElse(LARGEST_BODY);
    if (length > LARGEST_BODY + BodyReader.PATIENCE_BYTES) {
      return completedFuture(new Refused(413, TOO_LARGE, false));
    }
    return admission
        .admit(Math.min(length, LARGEST_BODY))
        .map(work)
        .orElseGet(() -> completedFuture(new Refused(503, "too much at once", false)));
  }

  private CompletableFuture<ClientEnding> takeIn(ClientRequest request, Permit permit) {
    var reading = new ClientReading(request.project(), request.client());
    return BodyReader.read(request.body(), LARGEST_BODY, settings.readTimeout())
        .thenComposeAsync(
            received ->
                received instanceof Received.Whole whole
                    ? write(reading.read(whole.body().bytes()), permit)
                    : turnAway(received, permit),
            readers)
        .exceptionally(
            fault -> {
              permit.release();
              return new Refused(500, "fault", false);
            });
  }

  private CompletableFuture<ClientEnding> write(ClientRead read, Permit permit) {
    if (read instanceof ClientRead.Whole whole) {
      return stored(log.put(whole.client()), permit);
    }
    permit.release();
    return completedFuture(new Wrong(((ClientRead.Wrong) read).problems()));
  }

  private static CompletableFuture<ClientEnding> turnAway(Received received, Permit permit) {
    permit.release();
    if (received instanceof Received.TooLarge tooLarge) {
      return completedFuture(new Refused(413, TOO_LARGE, tooLarge.toTheEnd()));
    }
    return completedFuture(
        received instanceof Received.TooSlow
            ? new Refused(408, "body too slow", false)
            : new Refused(400, "body broken off", false));
  }

  /** The caller is answered in time; Kafka keeps trying, and the permit lasts as long as that. */
  private CompletableFuture<ClientEnding> stored(CompletableFuture<Void> storing, Permit permit) {
    var ending = new CompletableFuture<ClientEnding>();
    var unused =
        storing.whenComplete(
            (done, failure) -> {
              permit.release();
              ending.complete(
                  failure == null ? new Done() : new Refused(503, "kafka refuses", true));
            });
    return ending.completeOnTimeout(
        new Refused(503, "kafka too slow", true),
        settings.answerWithin().toMillis(),
        TimeUnit.MILLISECONDS);
  }
}
