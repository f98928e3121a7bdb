package io.dozvon.testing;

import io.dozvon.embedded.EmbeddedKafkaMain;
import java.nio.file.Path;
import java.time.Duration;

/** A broker in a process of its own, for tests in which it freezes or dies. */
public final class BrokerProcess implements AutoCloseable {

  // A broker that was killed is let in again only when its old session is over.
  private static final Duration START = Duration.ofSeconds(60);
  private static final String READY = "ready ";

  private final Runnable cleanUp;
  private final JavaCommand command;
  private final String bootstrapServers;
  private JavaProcess process;

  private BrokerProcess(Path data, Runnable cleanUp) {
    int port = StablePort.free();
    this.cleanUp = cleanUp;
    this.command = JavaCommand.of(EmbeddedKafkaMain.class, data.toString(), Integer.toString(port));
    this.bootstrapServers = "127.0.0.1:" + port;
    this.process = started(command);
  }

  /** With data that nobody keeps. */
  public static BrokerProcess start() {
    var data = TemporaryDirectory.create("broker-process");
    try {
      return new BrokerProcess(data.path(), data::close);
    } catch (RuntimeException | Error e) {
      data.close();
      throw e;
    }
  }

  public static BrokerProcess start(Path dataDirectory) {
    return new BrokerProcess(dataDirectory, () -> {});
  }

  /** Stays the same over a restart. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** SIGSTOP: connections stay open, nothing is answered. */
  public void pause() {
    process.pause();
  }

  public void resume() {
    process.resume();
  }

  /** SIGKILL. */
  public void kill() {
    process.kill();
  }

  /** Kills it if it still lives, and starts it on the same data and port. */
  public void restart() {
    process.close();
    process = started(command);
  }

  @Override
  public void close() {
    try {
      process.close();
    } finally {
      cleanUp.run();
    }
  }

  private static JavaProcess started(JavaCommand command) {
    JavaProcess process = JavaProcess.start(command);
    try {
      process.awaitLine(line -> line.startsWith(READY), START);
      return process;
    } catch (RuntimeException | Error e) {
      process.close();
      throw e;
    }
  }
}
