package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.Payload;
import io.dozvon.ingest.Received.BrokenOff;
import io.dozvon.ingest.Received.TooLarge;
import io.dozvon.ingest.Received.TooSlow;
import io.dozvon.ingest.Received.Whole;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class BodyReaderTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final Sender sender = new Sender();

  @Test
  void putsThePiecesTogether() {
    var received = BodyReader.read(sender, 4, LONG);

    sender.says(1, 2).says().says(3, 4).ends();

    assertThat(received).isCompletedWithValue(new Whole(Payload.of(new byte[] {1, 2, 3, 4})));
  }

  @Test
  void hearsOutWhoSaysSlightlyTooMuch() {
    var received = BodyReader.read(sender, 4, LONG);

    sender.says(1, 2, 3).says(4, 5).says(6).ends();

    assertThat(received).isCompletedWithValue(new TooLarge(true));
  }

  @Test
  void stopsListeningToWhoDoesNotStop() {
    var received = BodyReader.read(sender, 4, LONG);

    sender.says(new byte[BodyReader.PATIENCE_BYTES]).says(1);

    assertThat(received).isCompletedWithValue(new TooLarge(false));
    assertThat(sender.isCancelled()).isTrue();
  }

  @Test
  void stopsWaitingForWhoDoesNotFinish() {
    sender.says(1);

    Received received = BodyReader.read(sender, 4, Duration.ofMillis(1)).join();

    assertThat(received).isEqualTo(new TooSlow());
    assertThat(sender.isCancelled()).isTrue();
  }

  @Test
  void noticesWhenTheSenderIsGone() {
    CompletableFuture<Received> received = BodyReader.read(sender, 4, LONG);

    sender.breaksOff();

    assertThat(received).isCompletedWithValue(new BrokenOff());
  }

  private static final class Sender implements Publisher<byte[]>, Subscription {

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private Subscriber<? super byte[]> listener;

    @Override
    public void subscribe(Subscriber<? super byte[]> subscriber) {
      listener = subscriber;
      subscriber.onSubscribe(this);
    }

    Sender says(int... octets) {
      byte[] bytes = new byte[octets.length];
      for (int i = 0; i < octets.length; i++) {
        bytes[i] = (byte) octets[i];
      }
      return says(bytes);
    }

    Sender says(byte[] bytes) {
      if (listener != null) {
        listener.onNext(bytes);
      }
      return this;
    }

    void ends() {
      listener.onComplete();
    }

    void breaksOff() {
      listener.onError(new IOException("gone"));
    }

    boolean isCancelled() {
      return cancelled.get();
    }

    @Override
    public void request(long count) {}

    @Override
    public void cancel() {
      cancelled.set(true);
    }
  }
}
