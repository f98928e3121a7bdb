package io.dozvon.providers.dialing;

import java.util.Map;
import java.util.Optional;

/** Arguments of a function that were looked at: what is here has the form of its parameter. */
public record Arguments(Map<String, String> values) {

  /** Copies the values. */
  public Arguments {
    values = Map.copyOf(values);
  }

  /** One that is needed. */
  public String text(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException(name + " was not checked"));
  }

  /** One that may be absent. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** An id as the number that it is. */
  public long number(String name) {
    return Long.parseLong(text(name));
  }

  /** Names them; shows no value, since there are phones among them. */
  @Override
  public String toString() {
    return "Arguments" + values.keySet();
  }
}
