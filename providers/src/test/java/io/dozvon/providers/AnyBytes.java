package io.dozvon.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Reading.Understood;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What has to hold of any bytes that come as a webhook: the door examines and answers them, the
 * reader reads them, twice the same. The script {@code fuzz} beside this module lets a fuzzer look
 * for bytes of which it does not.
 */
public final class AnyBytes {

  private static final Provider PROVIDER =
      Providers.known().byId(System.getProperty("provider", "sipout")).orElseThrow();

  private AnyBytes() {}

  /** Called by the fuzzer first, so that loading our classes is no slow webhook. */
  public static void fuzzerInitialize() {
    check(
        PROVIDER, ("GET /?" + PROVIDER.sampleWebhook() + "\n\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Called by the fuzzer with what it likes. */
  public static void fuzzerTestOneInput(byte[] data) {
    check(PROVIDER, data);
  }

  /** The bytes are a request as fixtures have it, as far as they make one. */
  static void check(Provider provider, byte[] data) {
    RawWebhook webhook = webhook(provider, data);
    Entry entry = provider.door().examine(webhook, new PathKey("k3y0", "k3y0"::equals));
    Reading reading = provider.read(webhook, Connections.of(provider.id()));

    assertThat(entry).isNotNull();
    assertThat(provider.door().accepted(webhook).status()).isEqualTo(200);
    assertThat(provider.read(webhook, Connections.of(provider.id()))).isEqualTo(reading);
    if (reading instanceof Understood understood) {
      Bounded.check(understood.facts());
    }
  }

  private static RawWebhook webhook(Provider provider, byte[] data) {
    String text = new String(data, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\n\n");
    String head = end < 0 ? "" : text.substring(0, end);
    String target = head.lines().findFirst().orElse("");
    Map<String, String> headers =
        head.lines()
            .skip(1)
            .map(line -> line.split(": ", 2))
            .filter(header -> header.length == 2)
            .collect(
                Collectors.toMap(
                    header -> header[0].toLowerCase(Locale.ROOT),
                    header -> header[1],
                    (one, other) -> one));
    return new Fixture(provider.id(), null)
        .webhook(
            target.startsWith("GET") ? "GET" : "POST",
            target.replaceFirst("^[^?]*\\??", "").replaceFirst(" HTTP/[^ ]*$", ""),
            headers.getOrDefault("content-type", ""),
            Arrays.copyOfRange(data, end < 0 ? 0 : end + 2, data.length))
        .withRequestHeaders(headers);
  }
}
