package io.dozvon.standalone.upkeep;

/** Work on a stage that could not be done. Its message is for a person, whole. */
public final class UpkeepException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is in the way. */
  public UpkeepException(String message) {
    super(message);
  }

  UpkeepException(String message, Throwable cause) {
    super(message, cause);
  }
}
