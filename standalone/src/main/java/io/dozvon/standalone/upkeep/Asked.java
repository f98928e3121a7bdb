package io.dozvon.standalone.upkeep;

import io.dozvon.runtime.ShortCause;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/** Waits for what Kafka answers, and says in a sentence why there is no answer. */
final class Asked {

  private Asked() {}

  static <T> T of(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** About a group, which is not there before its stage has run for the first time. */
  static <T> Optional<T> ofGroup(KafkaFuture<T> answer) {
    try {
      return Optional.of(answer.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return Optional.empty();
      }
      throw failed(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static UpkeepException interrupted() {
    Thread.currentThread().interrupt();
    return new UpkeepException("interrupted while waiting for Kafka");
  }

  private static UpkeepException failed(Throwable why) {
    if (why instanceof GroupNotEmptyException || why instanceof UnknownMemberIdException) {
      return new UpkeepException("the stage was started meanwhile; stop it and ask again");
    }
    if (why instanceof TimeoutException) {
      return new UpkeepException(
          "Kafka does not answer; is it running, and is its address right? (--kafka host:port)",
          why);
    }
    return new UpkeepException("Kafka refuses: " + ShortCause.of(why), why);
  }
}
