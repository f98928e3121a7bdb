package io.dozvon.runtime;

/** A start that was stopped by a wrong setting. Its message is for a person, whole. */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says which setting is wrong and what was expected. */
  public ConfigurationException(String message) {
    super(message);
  }
}
