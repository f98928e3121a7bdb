package io.dozvon.embedded;

/**
 * A running broker met a fault after which it would have ended its process, were it alone in it.
 */
public final class BrokerFailedException extends EmbeddedKafkaException {

  private static final long serialVersionUID = 1L;

  BrokerFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
