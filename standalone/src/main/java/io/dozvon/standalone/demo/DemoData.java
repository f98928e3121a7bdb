package io.dozvon.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory that a demo may work in: its own, and nobody else's. */
public final class DemoData {

  private static final String MARK = "made-by-dozvon-demo";

  private DemoData() {}

  /** Why a demo must not work there; otherwise the directory is there, and marked as a demo's. */
  public static Optional<String> claim(Path directory, Path ofRun) {
    Path own = directory.toAbsolutePath().normalize();
    if (own.equals(ofRun.toAbsolutePath().normalize())) {
      return Optional.of(
          directory + " is where 'run' keeps its data; name another directory with --data");
    }
    try {
      if (isOfOthers(own)) {
        return Optional.of(
            directory
                + " holds what no demo has made, and a demo changes projects and clients; name"
                + " another directory with --data");
      }
      Files.createDirectories(own);
      Files.writeString(own.resolve(MARK), "May be deleted as a whole while no demo runs.\n");
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("cannot work in " + directory + ": " + e.getMessage());
    }
  }

  private static boolean isOfOthers(Path directory) throws IOException {
    if (!Files.exists(directory) || Files.exists(directory.resolve(MARK))) {
      return false;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isPresent();
    }
  }
}
