package io.dozvon.runtime.deadletter;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.LockException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.rocksdb.RocksDBException;

/**
 * Tells trouble that passes, or that befalls every record alike, from a record that is bad in
 * itself. A record met by such trouble must not be skipped: the stream ends and does it again.
 */
final class Passing {

  private Passing() {}

  static boolean isIt(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (byItself(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean byItself(Throwable cause) {
    if (cause instanceof SerializationException) {
      return false;
    }
    if (cause instanceof StreamsException) {
      return ofTheStream(cause);
    }
    return cause instanceof KafkaException
        || cause instanceof RocksDBException
        || cause instanceof InterruptedException;
  }

  /** Around something else it only says where that happened. */
  private static boolean ofTheStream(Throwable cause) {
    return cause instanceof TaskMigratedException
        || cause instanceof TaskCorruptedException
        || cause instanceof InvalidStateStoreException
        || cause instanceof ProcessorStateException
        || cause instanceof LockException
        || cause.getCause() == null;
  }
}
