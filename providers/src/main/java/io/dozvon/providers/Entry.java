package io.dozvon.providers;

/** Whether a webhook may come in. */
public sealed interface Entry {

  /** It may. */
  record Granted() implements Entry {}

  /**
   * It may, by the key in its path alone: a further credential that its provider is known to send
   * did not come.
   *
   * @param place where it was expected, such as {@code header 'Signature'}
   */
  record GrantedWithout(String place) implements Entry {}

  /**
   * It may not.
   *
   * @param status the HTTP status to answer with
   * @param place which credential was missing or wrong, such as {@code body field 'key'}; never its
   *     value
   */
  record Denied(int status, String place) implements Entry {}

  /** Let in. */
  static Entry granted() {
    return new Granted();
  }

  /** Turned away: that credential is missing or wrong. */
  static Entry unauthorized(String place) {
    return new Denied(401, place);
  }
}
