package io.dozvon.standalone;

/** A verb that could not do what it was asked for. Its message is for a person, whole. */
final class CommandFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandFailedException(String message) {
    super(message);
  }
}
