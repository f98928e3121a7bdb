package io.dozvon.normalizer;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reading;
import io.dozvon.registry.Registry;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a provider read a webhook of one of its connections, and survives whatever it does. */
record WebhookReader(Registry registry) {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookReader.class);

  Reading read(RawWebhook webhook, Provider provider) {
    return registry
        .connection(webhook.connection())
        .filter(connection -> connection.provider().equals(provider.id()))
        .map(connection -> read(webhook, provider, connection))
        .orElseGet(() -> unknownConnection(webhook, provider));
  }

  private static Reading read(RawWebhook webhook, Provider provider, Connection connection) {
    try {
      return Objects.requireNonNull(provider.read(webhook, connection));
    } catch (RuntimeException | StackOverflowError bug) {
      // A body can be nested so deep that a reader runs out of stack: no reason to die.
      return readerFailed(webhook, provider, bug);
    }
  }

  private static Reading unknownConnection(RawWebhook webhook, Provider provider) {
    return new Reading.Refused(
        "unknown-connection",
        "connection '%s' of %s is not in the registry (any more): add it, then replay"
            .formatted(webhook.connection(), provider.id()));
  }

  /** Without the failure's own message, which may quote what was sent. */
  private static Reading readerFailed(RawWebhook webhook, Provider provider, Throwable bug) {
    String failure = bug.getClass().getSimpleName();
    StackTraceElement[] stack = bug.getStackTrace();
    LOG.atError()
        .addKeyValue("provider", provider.id())
        .addKeyValue("connection", webhook.connection())
        .addKeyValue("failure", failure)
        .addKeyValue("at", stack.length == 0 ? "unknown" : stack[0])
        .log("a reader failed");
    return new Reading.Refused(
        "reader-failed",
        "the reader of %s failed (%s), which is a bug of ours: replay once it is mended"
            .formatted(provider.id(), failure));
  }
}
