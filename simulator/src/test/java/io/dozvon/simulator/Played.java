package io.dozvon.simulator;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Entry;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A conversation as the provider's own door and reader take it. */
record Played(Conversation conversation) {

  static final Instant START = Instant.parse("2026-11-20T07:00:00Z");
  static final String KEY = "demo-key-1";
  static final String LINE = "74951112233";
  static final Account ACCOUNT = Account.withOneKey(KEY, LINE);

  static Played of(long seed, String provider, Scenario scenario) {
    return of(seed, provider, scenario, ACCOUNT);
  }

  static Played of(long seed, String provider, Scenario scenario, Account account) {
    Cue cue = new Cue(7, provider, scenario, "79004443322");
    return new Played(new Switchboard(seed).converse(cue, account, START));
  }

  /** The same for a call that the provider was asked for. */
  static Played ordered(long seed, String provider, Scenario scenario, CallOrder order) {
    Cue cue = new Cue(7, provider, scenario, "79004443322");
    return new Played(new Switchboard(seed).place(cue, order, ACCOUNT, START));
  }

  List<Webhook> webhooks() {
    return conversation.webhooks().stream().map(TimedWebhook::webhook).toList();
  }

  List<Entry> entries() {
    PathKey key = new PathKey(KEY, KEY::equals);
    return raw().map(webhook -> provider().door().examine(webhook, key)).toList();
  }

  List<Reading> readings() {
    Connection connection =
        new Connection(
            "c",
            "p",
            provider().id(),
            List.of(),
            ZoneId.of("Europe/Moscow"),
            "RU",
            List.of(LINE),
            "test");
    return raw().map(webhook -> provider().read(webhook, connection)).toList();
  }

  Provider provider() {
    return Providers.known().byId(conversation.cue().provider()).orElseThrow();
  }

  private Stream<RawWebhook> raw() {
    return webhooks().stream()
        .map(
            webhook ->
                webhook.received(
                    "w", provider().id(), "p", "c", START, provider().door().keptHeaders()));
  }
}
