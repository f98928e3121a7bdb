package io.dozvon.standalone;

import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.registry.file.ConnectionKey;
import io.dozvon.registry.file.RegistryFile;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * What a person sees once everything is at work: where webhooks go and how to watch. Nothing where
 * it has given up: the log says why.
 */
final class Greeting {

  private final Standalone standalone;
  private final Optional<RegistryFile> registry;
  private final PrintWriter out;

  Greeting(Standalone standalone, Optional<RegistryFile> registry, PrintWriter out) {
    this.standalone = standalone;
    this.registry = registry;
    this.out = out;
  }

  void print() {
    boolean ready = standalone.awaitReady();
    if (standalone.hasEnded()) {
      return;
    }
    if (!ready) {
      out.println("Dozvon has started, but is not ready yet; its log and health say why.");
    }
    String kafka = standalone.kafka().bootstrap();
    out.println("Dozvon is running. Ctrl-C stops it.");
    out.println();
    out.printf("  Kafka       %s%s%n", kafka, standalone.ownsBroker() ? " (embedded)" : "");
    out.printf("  data        %s%n", standalone.kafka().data());
    out.printf(
        "  health      http://127.0.0.1:%d/health%n", standalone.plan().process().managementPort());
    out.println();
    registry.ifPresentOrElse(this::webhooks, this::nobodyYet);
    out.println("Watch:  ./dozvon tail notifications     all topics:  ./dozvon topics");
    out.flush();
  }

  private void webhooks(RegistryFile file) {
    out.println("Webhooks go to (the key is the one in your configuration file):");
    for (ConnectionKey key : file.firstKeys()) {
      out.printf("  %-12s %-20s %s%n", key.project(), key.connection(), url(key, key.masked()));
    }
    out.println();
    file.firstKeys().stream()
        .findFirst()
        .ifPresent(
            key -> {
              out.println("Try it, with that key in place of KEY:");
              out.printf("  curl '%s' -d '%s'%n%n", url(key, "KEY"), sample(key.key().provider()));
            });
  }

  private void nobodyYet() {
    out.println("No --config was given: webhooks of projects that are in Kafka already are taken.");
    out.println("To begin with: ./dozvon run --config example.yml");
    out.println();
  }

  private String url(ConnectionKey key, String secret) {
    return "http://127.0.0.1:"
        + standalone.doorPort()
        + "/"
        + provider(key.key().provider()).webhookPath()
        + "/"
        + secret;
  }

  private static String sample(String provider) {
    return provider(provider).sampleWebhook();
  }

  private static Provider provider(String id) {
    return Providers.known().byId(id).orElseThrow();
  }
}
