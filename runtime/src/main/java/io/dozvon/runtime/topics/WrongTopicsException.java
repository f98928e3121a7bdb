package io.dozvon.runtime.topics;

import java.util.List;

/** The cluster has topics that cannot be worked with. The message is for a person, whole. */
public final class WrongTopicsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongTopicsException(List<String> misfits) {
    super("topics are not as they must be:\n  " + String.join("\n  ", misfits));
  }
}
