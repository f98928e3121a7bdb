package io.dozvon.runtime.wiring;

import java.util.List;
import java.util.Map;

/**
 * What a service makes of the configuration.
 *
 * @param beans its settings; each becomes a singleton that its factories and controllers can ask
 *     for by type
 * @param properties of Micronaut that follow from them, such as {@code micronaut.server.port}
 */
public record Contribution(List<Object> beans, Map<String, Object> properties) {

  /** Copies both. */
  public Contribution {
    beans = List.copyOf(beans);
    properties = Map.copyOf(properties);
  }

  /** Beans and no properties. */
  public static Contribution of(Object... beans) {
    return new Contribution(List.of(beans), Map.of());
  }

  /** The same beans, with these properties. */
  public Contribution with(Map<String, Object> properties) {
    return new Contribution(beans, properties);
  }
}
