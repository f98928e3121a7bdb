package io.dozvon.providers.dialing;

import java.util.Map;
import java.util.Optional;

/**
 * What a provider answered.
 *
 * @param headers by name in small letters
 * @param body as text, whatever its type says
 */
public record ApiAnswer(int status, Map<String, String> headers, String body) {

  /** Copies the headers. */
  public ApiAnswer {
    headers = Map.copyOf(headers);
  }

  /** The header of that name, in small letters. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Any 2xx. */
  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /** Shows nothing of the body. */
  @Override
  public String toString() {
    return "ApiAnswer[" + status + "]";
  }
}
