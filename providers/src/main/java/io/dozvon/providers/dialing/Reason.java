package io.dozvon.providers.dialing;

/**
 * Why something did not come about, and what to do. Shown to people, so it holds no secret and no
 * whole phone number.
 *
 * @param code the same as a word for programs, such as {@code phone-format}
 */
public record Reason(String code, String english, String russian) {

  /** In the language of a project: {@code ru} or {@code en}. */
  public String in(String language) {
    return language.equals("ru") ? russian : english;
  }
}
