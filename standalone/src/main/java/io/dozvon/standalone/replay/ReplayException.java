package io.dozvon.standalone.replay;

/** Dead letters that could not be read or sent. Its message is for a person, whole. */
public final class ReplayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReplayException(String message, Throwable cause) {
    super(message, cause);
  }
}
