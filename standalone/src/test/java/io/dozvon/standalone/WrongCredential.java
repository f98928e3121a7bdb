package io.dozvon.standalone;

import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Entry.Denied;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Provider;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a webhook with the right key in its path carries besides, and should not.
 *
 * @param headers of the request, by name in small letters
 * @param status what it is turned away with
 */
record WrongCredential(String query, Map<String, String> headers, int status) {

  private static final Map<String, WrongCredential> BY_PROVIDER =
      Map.of(
          "iptelefon", new WrongCredential("token=wrong", Map.of(), 401),
          "novofon",
              new WrongCredential("event=NOTIFY_START", Map.of("signature", "d3Jvbmc="), 403),
          "sipout", new WrongCredential("key=wrong", Map.of(), 401),
          "uiscom", new WrongCredential("integration_key=wrong", Map.of(), 401));

  /** Empty where the provider sends none. */
  static Optional<WrongCredential> of(Provider provider) {
    return Optional.ofNullable(BY_PROVIDER.get(provider.id()))
        .filter(wrong -> wrong.isRefusedBy(provider));
  }

  private boolean isRefusedBy(Provider provider) {
    RawWebhook webhook =
        RawWebhook.received(
                "id", provider.id(), "p", "c", "GET", query, "", Instant.EPOCH, Payload.empty())
            .withRequestHeaders(headers);
    PathKey key = new PathKey("right", "right"::equals);
    return provider.door().examine(webhook, key) instanceof Denied denied
        && denied.status() == status;
  }
}
