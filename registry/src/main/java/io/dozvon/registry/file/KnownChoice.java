package io.dozvon.registry.file;

import java.util.function.Predicate;

/**
 * What a connection may choose about how its provider is asked for calls.
 *
 * @param expected completes "expected …" where the value is not allowed
 */
public record KnownChoice(String name, Predicate<String> allows, String expected) {

  Rule rule() {
    return new Rule(expected, false, allows);
  }
}
