package io.dozvon.ingest;

import io.dozvon.contracts.raw.Payload;
import io.dozvon.ingest.Received.BrokenOff;
import io.dozvon.ingest.Received.TooLarge;
import io.dozvon.ingest.Received.TooSlow;
import io.dozvon.ingest.Received.Whole;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Reads one body, and never keeps more of it than is allowed. A body somewhat too large is read to
 * its end, since most clients do not look for an answer while they still write.
 */
final class BodyReader implements Subscriber<byte[]> {

  /** What is dropped of a body too large before the connection is. */
  static final int PATIENCE_BYTES = 1024 * 1024;

  private final int most;
  private final CompletableFuture<Received> received = new CompletableFuture<>();
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
  private long size;
  private volatile Optional<Subscription> subscription = Optional.empty();

  private BodyReader(int most) {
    this.most = most;
  }

  /** Completes in that time at the latest. */
  static CompletableFuture<Received> read(Publisher<byte[]> body, int most, Duration within) {
    var reader = new BodyReader(most);
    body.subscribe(reader);
    return reader
        .received
        .completeOnTimeout(new TooSlow(), within.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((received, never) -> reader.stop());
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = Optional.of(subscription);
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(byte[] part) {
    size += part.length;
    if (size <= most) {
      kept.writeBytes(part);
    } else {
      kept.reset();
    }
    if (size > PATIENCE_BYTES) {
      received.complete(new TooLarge(false));
    }
  }

  @Override
  public void onComplete() {
    received.complete(size > most ? new TooLarge(true) : new Whole(Payload.of(kept.toByteArray())));
  }

  @Override
  public void onError(Throwable cause) {
    received.complete(new BrokenOff());
  }

  private void stop() {
    subscription.ifPresent(Subscription::cancel);
  }
}
