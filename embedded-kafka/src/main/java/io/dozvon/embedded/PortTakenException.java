package io.dozvon.embedded;

/** Another program listens on the port that the broker was told to use. */
public final class PortTakenException extends EmbeddedKafkaException {

  private static final long serialVersionUID = 1L;

  private final int port;

  PortTakenException(int port, Throwable cause) {
    super(
        "port "
            + port
            + " on 127.0.0.1 is taken by another program; stop it or choose another with --kafka-port",
        cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
