package io.dozvon.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.bootstrap.BootstrapDirectory;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble.VerificationFlag;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker's directory, locked for as long as this is open. Kafka has a lock of its own, but
 * takes it only after it has opened, and perhaps mended, the metadata log: too late to protect that
 * log.
 */
final class DataDirectory implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
  private static final String LOCK_FILE = "in-use.lock";
  private static final String STOPPED_WELL = "stopped-well";
  private static final String FORMATTED = MetaPropertiesEnsemble.META_PROPERTIES_NAME;

  private final Path directory;
  private final FileChannel lockFile;

  private DataDirectory(Path directory, FileChannel lockFile) {
    this.directory = directory;
    this.lockFile = lockFile;
  }

  /** Takes the directory for us alone and formats it if no broker has ever lived there. */
  static DataDirectory open(Path directory) {
    try {
      Files.createDirectories(directory);
      var opened = new DataDirectory(directory, locked(directory));
      if (Files.notExists(directory.resolve(FORMATTED))) {
        opened.format();
        opened.leaveWell();
      }
      return opened;
    } catch (IOException e) {
      throw new EmbeddedKafkaException("cannot use the data directory " + directory + ": " + e, e);
    }
  }

  /**
   * A broker begins to work here. Says whether nobody did before, or whoever did has stopped as one
   * should: was not killed, and did not crash.
   */
  boolean enter() {
    try {
      return Files.deleteIfExists(directory.resolve(STOPPED_WELL));
    } catch (IOException e) {
      throw new EmbeddedKafkaException("cannot use the data directory " + directory + ": " + e, e);
    }
  }

  /** The broker has stopped as one should. */
  void leaveWell() {
    try {
      Files.writeString(directory.resolve(STOPPED_WELL), "");
    } catch (IOException withoutIt) {
      LOG.atWarn()
          .addKeyValue("directory", directory)
          .addKeyValue("why", withoutIt.toString())
          .log("the next start will take a little longer");
    }
  }

  MetaPropertiesEnsemble properties() {
    try {
      MetaPropertiesEnsemble properties =
          new MetaPropertiesEnsemble.Loader()
              .addMetadataLogDir(directory.toString())
              .addLogDirs(List.of(directory.toString()))
              .load();
      properties.verify(
          Optional.empty(),
          OptionalInt.of(BrokerProperties.NODE_ID),
          EnumSet.of(
              VerificationFlag.REQUIRE_AT_LEAST_ONE_VALID,
              VerificationFlag.REQUIRE_METADATA_LOG_DIR));
      return properties;
    } catch (IOException | RuntimeException e) {
      throw notOurs(e);
    }
  }

  BootstrapMetadata bootstrap() {
    try {
      return new BootstrapDirectory(directory.toString()).read();
    } catch (Exception e) {
      throw notOurs(e);
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new EmbeddedKafkaException("cannot release the data directory " + directory, e);
    }
  }

  private void format() {
    var formatter =
        new Formatter()
            .setNodeId(BrokerProperties.NODE_ID)
            .setClusterId(Uuid.randomUuid().toString())
            .setControllerListenerName(ListeningSockets.CONTROLLER)
            .setMetadataLogDirectory(directory.toString())
            .setDirectories(List.of(directory.toString()))
            .setPrintStream(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      formatter.run();
    } catch (Exception e) {
      close();
      throw new EmbeddedKafkaException("cannot prepare the data directory " + directory, e);
    }
  }

  private static FileChannel locked(Path directory) throws IOException {
    FileChannel file =
        FileChannel.open(
            directory.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(file).isEmpty()) {
      file.close();
      throw new DirectoryInUseException(directory);
    }
    return file;
  }

  private static Optional<FileLock> lock(FileChannel file) throws IOException {
    try {
      return Optional.ofNullable(file.tryLock());
    } catch (OverlappingFileLockException heldInThisProcess) {
      return Optional.empty();
    }
  }

  private EmbeddedKafkaException notOurs(Exception cause) {
    return new EmbeddedKafkaException(
        directory + " holds no data of an embedded broker: " + cause.getMessage(), cause);
  }
}
