package io.dozvon.dialer;

import io.dozvon.contracts.raw.Payload;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Reads one body, and never keeps more of it than is allowed. */
final class SmallBody implements Subscriber<byte[]> {

  /** The largest that is taken. */
  static final int LARGEST = 64 * 1024;

  /** What became of it. */
  sealed interface Read {

    /** All of it. */
    record Whole(Payload body) implements Read {}

    /** It is not there, for the reason that this HTTP status gives. */
    record Not(int status) implements Read {}
  }

  private final CompletableFuture<Read> read = new CompletableFuture<>();
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(256);
  private volatile Optional<Subscription> subscription = Optional.empty();

  private SmallBody() {}

  /** Completes in that time at the latest. */
  static CompletableFuture<Read> of(Publisher<byte[]> body, Duration within) {
    var reader = new SmallBody();
    body.subscribe(reader);
    return reader
        .read
        .completeOnTimeout(new Read.Not(408), within.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((done, never) -> reader.subscription.ifPresent(Subscription::cancel));
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = Optional.of(given);
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(byte[] part) {
    if (kept.size() + part.length > LARGEST) {
      read.complete(new Read.Not(413));
    } else {
      kept.writeBytes(part);
    }
  }

  @Override
  public void onComplete() {
    read.complete(new Read.Whole(Payload.of(kept.toByteArray())));
  }

  @Override
  public void onError(Throwable cause) {
    read.complete(new Read.Not(400));
  }
}
