package io.dozvon.embedded;

import java.nio.file.Path;

/** Another broker, in this process or another, works on the same data directory. */
public final class DirectoryInUseException extends EmbeddedKafkaException {

  private static final long serialVersionUID = 1L;

  DirectoryInUseException(Path directory) {
    super(
        "the data directory "
            + directory
            + " is in use by another running broker; stop that one or choose another directory");
  }
}
