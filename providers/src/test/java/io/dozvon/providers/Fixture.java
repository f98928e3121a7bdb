package io.dozvon.providers;

import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recorded HTTP request and what it is to be read as. The body ends before the file's last line
 * end; that of a multipart request is kept with plain line ends and sent with CRLF.
 */
public record Fixture(String provider, Path file) {

  /** All of one provider, by name. */
  public static List<Fixture> of(String provider) {
    try (Stream<Path> files = Files.list(folder(provider))) {
      return files
          .filter(file -> file.toString().endsWith(".http"))
          .sorted()
          .map(file -> new Fixture(provider, file))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** One of them, by name. */
  public static Fixture named(String provider, String name) {
    return new Fixture(provider, folder(provider).resolve(name + ".http"));
  }

  /** The request as ingest hands it on. */
  public RawWebhook webhook() {
    String[] requestLine = head().get(0).split(" ");
    int question = requestLine[1].indexOf('?');
    return webhook(
            requestLine[0],
            question < 0 ? "" : requestLine[1].substring(question + 1),
            header("content-type").orElse(""),
            body())
        .withRequestHeaders(headers());
  }

  /** A request of this provider with other contents. */
  public RawWebhook webhook(String method, String query, String contentType, byte[] body) {
    return RawWebhook.received(
        "event-1",
        provider,
        "project-1",
        "connection-1",
        method,
        query,
        contentType,
        Instant.parse("2026-11-20T12:00:00Z"),
        Payload.of(body));
  }

  /** A header of the request. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers().get(name));
  }

  /** The body that is sent. */
  public byte[] body() {
    byte[] all = bytes();
    int end = all[all.length - 1] == '\n' ? all.length - 1 : all.length;
    byte[] body = Arrays.copyOfRange(all, Math.min(end, bodyStart()), end);
    boolean multipart = header("content-type").filter(type -> type.startsWith("multi")).isPresent();
    return multipart
        ? new String(body, StandardCharsets.ISO_8859_1)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1)
        : body;
  }

  /** What it is to be read as; written anew first, where that was asked for. */
  public String expected(String actual) throws IOException {
    Path written = Path.of(file.toString().replaceFirst("http$", "reading"));
    if (Boolean.getBoolean("fixtures.write")) {
      Files.writeString(written, actual);
    }
    return Files.readString(written);
  }

  private Map<String, String> headers() {
    return head().stream()
        .skip(1)
        .map(line -> line.split(": ", 2))
        .collect(
            Collectors.toMap(
                line -> line[0].toLowerCase(Locale.ROOT), line -> line.length > 1 ? line[1] : ""));
  }

  private List<String> head() {
    return new String(bytes(), 0, bodyStart(), StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private int bodyStart() {
    return new String(bytes(), StandardCharsets.ISO_8859_1).indexOf("\n\n") + 2;
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path folder(String provider) {
    return Path.of("src/test/resources/io/dozvon/providers", provider);
  }

  @Override
  public String toString() {
    return provider + " " + file.getFileName();
  }
}
