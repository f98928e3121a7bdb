package io.dozvon.registry.file;

import java.io.Serial;

/** A text that is no YAML. */
final class YamlSyntaxException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  YamlSyntaxException(String problem) {
    super("it is not valid YAML: " + problem);
  }
}
