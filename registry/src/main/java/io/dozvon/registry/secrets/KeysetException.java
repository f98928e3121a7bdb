package io.dozvon.registry.secrets;

import java.io.Serial;

/**
 * A keyset that cannot be used, or not in this way. Its message is for a person, whole; it has no
 * cause, since those of others may quote what they were given.
 */
public final class KeysetException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  KeysetException(String message) {
    super(message);
  }
}
