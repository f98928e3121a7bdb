package io.dozvon.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Requests as the providers' tests keep them: a head, an empty line, the body. */
final class RecordedWebhooks {

  private static final String CONTENT_TYPE = "Content-Type: ";

  private RecordedWebhooks() {}

  static List<RawWebhook> of(String provider, Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".http"))
          .sorted()
          .map(file -> webhook(provider, text(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RawWebhook webhook(String provider, String text) {
    int end = text.indexOf("\n\n");
    String head = text.substring(0, end);
    String[] line = head.substring(0, head.indexOf('\n')).split(" ", -1);
    int question = line[1].indexOf('?');
    String contentType =
        head.lines()
            .filter(header -> header.startsWith(CONTENT_TYPE))
            .map(header -> header.substring(CONTENT_TYPE.length()))
            .findFirst()
            .orElse("");
    return RawWebhook.received(
        "event",
        provider,
        "p",
        "c",
        line[0],
        question < 0 ? "" : line[1].substring(question + 1),
        contentType,
        Instant.EPOCH,
        Payload.of(text.substring(end + 2).stripTrailing().getBytes(ISO_8859_1)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
