package io.dozvon.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A part of Dozvon in a JVM of its own, to be stopped and killed. */
final class Apart implements AutoCloseable {

  private static final int STOP_SECONDS = 30;

  private final Process process;
  private final Thread lastResort;

  private Apart(Process process) {
    this.process = process;
    this.lastResort = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  /** What it says goes to the end of the log. */
  static Apart start(Path jars, Path log, String mainClass, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of("java", "-XX:+UseG1GC", "-Xmx1g", "-cp", jars + File.separator + "*"));
    command.add(mainClass);
    command.addAll(List.of(arguments));
    try {
      return new Apart(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGTERM. */
  void stop() {
    process.destroy();
    awaitEnd();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** What it has worked so far, whatever else the machine did. */
  double processorSeconds() {
    return process.info().totalCpuDuration().map(spent -> spent.toMillis() / 1000.0).orElse(0d);
  }

  /** Its resident memory, where the system tells. */
  long residentMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(-1);
    } catch (IOException noSuchSystem) {
      return -1;
    }
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a process has not ended within " + STOP_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
