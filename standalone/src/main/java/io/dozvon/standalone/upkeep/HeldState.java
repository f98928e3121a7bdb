package io.dozvon.standalone.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** State of a stage that no process can be at work on until this is closed. */
public final class HeldState implements AutoCloseable {

  /** Kafka Streams holds this one for as long as it lives. */
  private static final String LOCK_FILE = ".lock";

  /** The id in here is what fences a transaction that a killed process left open. */
  private static final String PROCESS_FILE = "kafka-streams-process-metadata";

  private static final Set<String> KEPT = Set.of(LOCK_FILE, PROCESS_FILE);

  private final LocalState state;
  private final List<FileChannel> locks = new ArrayList<>();

  private HeldState(LocalState state) {
    this.state = state;
  }

  static HeldState of(LocalState state) {
    HeldState held = new HeldState(state);
    try {
      state.directories().forEach(held::lock);
      return held;
    } catch (RuntimeException e) {
      held.close();
      throw e;
    }
  }

  /** Removes the state; what the stage needs to be known again by Kafka stays. */
  public void empty() {
    state.directories().forEach(HeldState::empty);
  }

  @Override
  public void close() {
    for (FileChannel lock : locks) {
      try {
        lock.close();
      } catch (IOException e) {
        throw new UpkeepException("cannot let go of a state directory: " + e.getMessage(), e);
      }
    }
  }

  private void lock(Path directory) {
    try {
      FileChannel channel =
          FileChannel.open(
              directory.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      locks.add(channel);
      if (channel.tryLock() == null) {
        throw running(directory);
      }
    } catch (OverlappingFileLockException inThisProcess) {
      throw running(directory);
    } catch (IOException e) {
      throw new UpkeepException("cannot lock " + directory + ": " + e.getMessage(), e);
    }
  }

  private UpkeepException running(Path directory) {
    return new UpkeepException(
        "%s is running: another process works on %s; stop that one first"
            .formatted(state.application(), directory));
  }

  private static void empty(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      files
          .filter(file -> !KEPT.contains(file.getFileName().toString()))
          .forEach(HeldState::remove);
    } catch (IOException | UncheckedIOException e) {
      throw new UpkeepException("cannot empty " + directory + ": " + e.getMessage(), e);
    }
  }

  private static void remove(Path tree) {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
