package io.dozvon.embedded;

import java.nio.file.Path;

/** Runs the broker in a process of its own, which can then be paused or killed. */
public final class EmbeddedKafkaMain {

  private EmbeddedKafkaMain() {}

  /** Takes the data directory and the port; says "ready host:port" when connections are taken. */
  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      System.err.println("expected two arguments: <data directory> <port>");
      System.exit(2);
    }
    try {
      run(new EmbeddedKafkaSettings(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
    } catch (EmbeddedKafkaException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(EmbeddedKafkaSettings settings) {
    EmbeddedKafka kafka = EmbeddedKafka.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "embedded-kafka-close"));
    // An orderly end would wait for the very threads that have just failed.
    kafka.failure().thenAccept(failure -> Runtime.getRuntime().halt(1));
    System.out.println("ready " + kafka.bootstrapServers());
  }
}
