package io.dozvon.runtime.wiring;

import io.micronaut.core.value.PropertyResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** How Micronaut is set up: nothing it does not need, and management apart from the service. */
final class MicronautProperties {

  private static final String SERVER_PORT = "micronaut.server.port";
  private static final String MANAGEMENT_PORT = "endpoints.all.port";

  private MicronautProperties() {}

  /** Where management came to be. */
  static int managementPort(PropertyResolver properties) {
    return properties
        .getProperty(MANAGEMENT_PORT, Integer.class)
        .orElseGet(() -> properties.getRequiredProperty(SERVER_PORT, Integer.class));
  }

  static Map<String, Object> of(ProcessPlan plan) {
    Map<String, Object> properties = new HashMap<>(management());
    // Where several services serve HTTP, it is the server of the first that serves them all.
    Map<String, Object> given = new HashMap<>();
    plan.contributions()
        .forEach(contribution -> contribution.properties().forEach(given::putIfAbsent));
    properties.putAll(given);
    int port = managementPort(plan);
    properties.put(properties.containsKey(SERVER_PORT) ? MANAGEMENT_PORT : SERVER_PORT, port);
    return properties;
  }

  /** Micronaut can choose a port for its server, but not a second one for management. */
  private static int managementPort(ProcessPlan plan) {
    if (plan.process().managementPort() > 0) {
      return plan.process().managementPort();
    }
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no free port for management", e);
    }
  }

  private static Map<String, Object> management() {
    return Map.ofEntries(
        Map.entry("micronaut.application.name", "dozvon"),
        Map.entry("micronaut.server.netty.access-logger.enabled", false),
        Map.entry("endpoints.all.enabled", false),
        Map.entry("endpoints.health.enabled", true),
        Map.entry("endpoints.health.sensitive", false),
        Map.entry("endpoints.health.details-visible", "ANONYMOUS"),
        // Liveness is the process; the state of the machine is watched elsewhere.
        Map.entry("endpoints.health.disk-space.enabled", false),
        Map.entry("endpoints.health.deadlocked-threads.enabled", false),
        Map.entry("endpoints.health.discovery-client.enabled", false),
        Map.entry("endpoints.health.service-ready-indicator-enabled", false),
        Map.entry("endpoints.prometheus.enabled", true),
        Map.entry("endpoints.prometheus.sensitive", false),
        Map.entry("micronaut.metrics.enabled", true),
        Map.entry("micronaut.metrics.export.prometheus.enabled", true));
  }
}
