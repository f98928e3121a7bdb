package io.dozvon.runtime.topics;

/** Kafka did not answer for longer than we were told to wait, or refused what we asked. */
public final class KafkaUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KafkaUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
