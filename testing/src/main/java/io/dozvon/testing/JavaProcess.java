package io.dozvon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A JVM of its own, to be paused, terminated or killed as its test likes. It never outlives this
 * JVM, and no method waits without end.
 */
public final class JavaProcess implements AutoCloseable {

  private static final Duration DEATH = Duration.ofSeconds(10);

  private final String name;
  private final TemporaryDirectory directory;
  private final ProcessOutput output;
  private final Process process;
  private final Thread lastResort;

  private JavaProcess(
      String name, TemporaryDirectory directory, ProcessOutput output, Process process) {
    this.name = name;
    this.directory = directory;
    this.output = output;
    this.process = process;
    this.lastResort = new Thread(process::destroyForcibly, "kill-" + name);
  }

  public static JavaProcess start(JavaCommand command) {
    var directory = TemporaryDirectory.create(command.shortName());
    Path file = directory.path().resolve("output.txt");
    // Into a file and not a pipe: a pipe that nobody empties would stop the process.
    ProcessBuilder builder =
        command.toProcess().redirectErrorStream(true).redirectOutput(file.toFile());
    try {
      var process =
          new JavaProcess(command.shortName(), directory, new ProcessOutput(file), builder.start());
      Runtime.getRuntime().addShutdownHook(process.lastResort);
      return process;
    } catch (IOException e) {
      directory.close();
      throw new UncheckedIOException("cannot start " + command.mainClass(), e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it has printed so far, on stdout and stderr alike. */
  public List<String> lines() {
    return output.lines();
  }

  /** The first line, printed already or to come, that the condition accepts. */
  public String awaitLine(Predicate<String> wanted, Duration timeout) {
    return output.awaitLine(name, process, wanted, timeout);
  }

  /** SIGSTOP: keeps its connections open and answers nothing. */
  public void pause() {
    signal("STOP");
  }

  /** SIGCONT. */
  public void resume() {
    signal("CONT");
  }

  /** SIGKILL: no shutdown hook runs. Returns when the process is gone. */
  public void kill() {
    process.destroyForcibly();
    awaitExit(DEATH);
  }

  /** SIGTERM: its shutdown hooks run. Returns its exit code. */
  public int terminate(Duration timeout) {
    process.destroy();
    return awaitExit(timeout);
  }

  public int awaitExit(Duration timeout) {
    if (!endsWithin(process, timeout)) {
      throw new AssertionError(
          "%s has not ended within %s; it said:%n%s".formatted(name, timeout, output.tail()));
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    try {
      kill();
    } finally {
      forgetLastResort();
      directory.close();
    }
  }

  private void forgetLastResort() {
    try {
      Runtime.getRuntime().removeShutdownHook(lastResort);
    } catch (IllegalStateException shuttingDown) {
      // Then it runs now, on a process that is dead already.
    }
  }

  private void signal(String signal) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start();
      if (!endsWithin(kill, DEATH) || kill.exitValue() != 0) {
        throw new IllegalStateException("could not send SIG" + signal + " to " + name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean endsWithin(Process process, Duration timeout) {
    try {
      return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a process to end", e);
    }
  }
}
