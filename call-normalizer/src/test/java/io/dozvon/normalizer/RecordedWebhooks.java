package io.dozvon.normalizer;

import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Fact;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The webhooks that the readers are tested with, as facts. */
final class RecordedWebhooks {

  private static final Path FOLDER =
      Path.of("..", "providers", "src", "test", "resources", "io", "dozvon", "providers");
  private static final Pattern CONTENT_TYPE = Pattern.compile("(?im)^content-type: *(.*)$");
  private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");

  private RecordedWebhooks() {}

  /** What each webhook of a provider says that says anything of a call. */
  static List<List<Fact>> all(String provider) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(provider))) {
      return files
          .filter(file -> file.toString().endsWith(".http"))
          .sorted()
          .map(file -> facts(provider, file))
          .filter(facts -> !facts.isEmpty())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What one of them says, by its name. */
  static List<Fact> named(String provider, String name) {
    List<Fact> facts = facts(provider, FOLDER.resolve(provider).resolve(name + ".http"));
    if (facts.isEmpty()) {
      throw new IllegalArgumentException(name + " says nothing");
    }
    return facts;
  }

  /** What a webhook says whose body is JSON. */
  static List<Fact> json(String provider, String body) {
    return facts(provider, "POST", "", "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  /** What a webhook says that has nothing but a query. */
  static List<Fact> query(String provider, String query) {
    return facts(provider, "GET", query, "", new byte[0]);
  }

  private static List<Fact> facts(String provider, Path file) {
    String all = text(file);
    int end = all.indexOf("\n\n");
    String head = all.substring(0, end);
    String body = all.substring(end + 2).replaceFirst("\n$", "");
    String[] requestLine = head.substring(0, (head + "\n").indexOf('\n')).split(" ");
    Matcher type = CONTENT_TYPE.matcher(head);
    String contentType = type.find() ? type.group(1).strip() : "";
    int question = requestLine[1].indexOf('?');
    return facts(
        provider,
        requestLine[0],
        question < 0 ? "" : requestLine[1].substring(question + 1),
        contentType,
        (contentType.startsWith("multi") ? body.replace("\n", "\r\n") : body)
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  private static List<Fact> facts(
      String id, String method, String query, String contentType, byte[] body) {
    return facts(
        RawWebhook.received(
            "w", id, "p1", "c1", method, query, contentType, RECEIVED, Payload.of(body)));
  }

  /** What one webhook says. */
  static List<Fact> facts(RawWebhook webhook) {
    Provider provider = Providers.known().byId(webhook.provider()).orElseThrow();
    Reading reading = provider.read(webhook, connection(webhook.provider()));
    return reading instanceof Reading.Understood understood ? understood.facts() : List.of();
  }

  private static Connection connection(String provider) {
    return new Connection(
        "c1", "p1", provider, List.of(), ZoneId.of("Europe/Moscow"), "RU", List.of(), "test");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
