package io.dozvon.standalone.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directories in which a stage keeps its state on this machine, one for each cluster it has
 * worked on.
 */
public record LocalState(String application, List<Path> directories) {

  /** Copies the list. */
  public LocalState {
    directories = List.copyOf(directories);
  }

  /**
   * The state of an application below a data directory.
   *
   * @param broker the directory of the embedded broker, which is nobody's state
   */
  public static LocalState under(Path data, Path broker, String application) {
    if (!Files.isDirectory(data)) {
      return new LocalState(application, List.of());
    }
    try (Stream<Path> clusters = Files.list(data)) {
      return new LocalState(
          application,
          clusters
              .filter(cluster -> !cluster.equals(broker))
              .map(cluster -> cluster.resolve(application))
              .filter(Files::isDirectory)
              .sorted()
              .toList());
    } catch (IOException e) {
      throw new UpkeepException("cannot look into " + data + ": " + e.getMessage(), e);
    }
  }

  /** Keeps every process from starting the stage on it; refused while one runs it. */
  public HeldState hold() {
    return HeldState.of(this);
  }

  /** What its files take on the disk. */
  public long bytes() {
    return directories.stream().mapToLong(LocalState::bytes).sum();
  }

  private static long bytes(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      throw new UpkeepException("cannot look into " + directory + ": " + e.getMessage(), e);
    }
  }
}
