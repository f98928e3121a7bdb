package io.dozvon.providers;

import java.util.function.Predicate;

/**
 * The key in the path of a webhook that has been recognised.
 *
 * @param secret the key as it was sent
 * @param isOfConnection tells whether another secret is one of the same connection's webhook keys
 */
public record PathKey(String secret, Predicate<String> isOfConnection) {

  /** Never the key. */
  @Override
  public String toString() {
    return "PathKey[***]";
  }
}
