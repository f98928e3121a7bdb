package io.dozvon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The file into which a process prints. */
record ProcessOutput(Path file) {

  private static final int TAIL = 40;

  /** Without a last line that is still being written. */
  List<String> lines() {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String tail() {
    List<String> lines = lines();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
  }

  String awaitLine(String name, Process process, Predicate<String> wanted, Duration timeout) {
    try {
      Awaitility.await()
          .atMost(timeout)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> first(wanted).isPresent() || !process.isAlive());
    } catch (ConditionTimeoutException e) {
      throw missing(name + " did not say so within " + timeout);
    }
    return first(wanted)
        .orElseThrow(() -> missing(name + " ended with " + process.exitValue() + " before it"));
  }

  private Optional<String> first(Predicate<String> wanted) {
    return lines().stream().filter(wanted).findFirst();
  }

  private AssertionError missing(String what) {
    return new AssertionError("no line of the wanted kind: " + what + "; it said:\n" + tail());
  }
}
