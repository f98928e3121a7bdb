package io.dozvon.notifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/**
 * A request as the providers' tests keep it: the body ends before the file's last line end.
 *
 * @param part a part of it that is replaced, if any
 */
record RecordedWebhook(String provider, String name, String part, String other) {

  private static final Path RECORDED =
      Path.of("../providers/src/test/resources/io/dozvon/providers");

  RawWebhook received(Instant at) {
    String text = new String(bytes(), ISO_8859_1).replace(part, other);
    byte[] all = text.getBytes(ISO_8859_1);
    int bodyStart = text.indexOf("\n\n") + 2;
    int bodyEnd = text.endsWith("\n") ? all.length - 1 : all.length;
    String[] requestLine = text.substring(0, text.indexOf('\n')).split(" ");
    int question = requestLine[1].indexOf('?');
    return RawWebhook.received(
        name + other + "@" + at,
        provider,
        "shop",
        provider + "-main",
        requestLine[0],
        question < 0 ? "" : requestLine[1].substring(question + 1),
        contentType(text.substring(0, bodyStart)),
        at,
        Payload.of(Arrays.copyOfRange(all, Math.min(bodyStart, bodyEnd), bodyEnd)));
  }

  private static String contentType(String head) {
    return head.lines()
        .filter(line -> line.startsWith("Content-Type: "))
        .map(line -> line.substring("Content-Type: ".length()))
        .findFirst()
        .orElse("");
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(RECORDED.resolve(provider).resolve(name + ".http"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
