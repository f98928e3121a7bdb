package io.dozvon.registry.file;

import java.io.Serial;
import java.util.List;

/** A registry file that cannot be used. Its message is for a person, whole. */
public final class RegistryFileException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  RegistryFileException(String file, String problem) {
    super(file + ": " + problem);
  }

  RegistryFileException(String file, List<String> problems) {
    super(
        "%s: %s, nothing of it was used:\n  %s"
            .formatted(
                file,
                problems.size() == 1 ? "1 problem" : problems.size() + " problems",
                String.join("\n  ", problems)));
  }
}
