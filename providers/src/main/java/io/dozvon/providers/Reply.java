package io.dozvon.providers;

/** An HTTP answer in the form that a provider expects. */
public record Reply(int status, String contentType, String body) {

  /** A JSON answer. */
  public static Reply json(int status, String body) {
    return new Reply(status, "application/json", body);
  }
}
