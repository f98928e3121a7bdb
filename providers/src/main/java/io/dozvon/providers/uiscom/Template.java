package io.dozvon.providers.uiscom;

import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Reading.Refused;
import io.dozvon.providers.webhook.BodyText;
import io.dozvon.providers.webhook.Fields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a customer's template was rendered to. Strict JSON first; where that fails the repairs, each
 * on top of those before, until the text can be read.
 *
 * @param repairs the names of those that were needed
 */
record Template(Fields fields, Optional<Refused> problem, List<String> repairs) {

  /** Whether nothing was sent but, perhaps, a key. */
  boolean isEmpty() {
    return fields.names().stream().allMatch(UiscomDoor::isKey);
  }

  static Template read(RawWebhook webhook) {
    RawWebhook sent = withBodyOfQuery(webhook);
    Fields strict = Fields.of(sent);
    String text = BodyText.of(sent);
    boolean wrapped = Repairs.isWrapped(text) && !UiscomField.any(Said.of(strict).fields());
    boolean notJson = strict.problem().filter(why -> why.reason().equals("not-json")).isPresent();
    if (!wrapped && !notJson) {
      return new Template(strict, strict.problem(), List.of());
    }
    return repaired(sent, text)
        .orElseGet(() -> new Template(strict, Optional.of(UiscomRefusal.BROKEN), List.of()));
  }

  private static Optional<Template> repaired(RawWebhook sent, String broken) {
    String text = broken;
    List<String> applied = new ArrayList<>();
    for (Repair repair : Repair.values()) {
      String repaired = repair.of(text);
      if (!repaired.equals(text)) {
        applied.add(repair.word());
        text = repaired;
        Fields fields = Fields.of(with(sent, sent.query(), text));
        if (fields.problem().isEmpty() && !fields.bodyIsEmpty()) {
          return Optional.of(new Template(fields, Optional.empty(), List.copyOf(applied)));
        }
      }
    }
    return Optional.empty();
  }

  /** A form library may make the whole JSON the only name in the query, too. */
  private static RawWebhook withBodyOfQuery(RawWebhook webhook) {
    String query = Objects.requireNonNullElse(webhook.query(), "");
    boolean json = query.startsWith("{") || query.toUpperCase(Locale.ROOT).startsWith("%7B");
    return json && webhook.body().bytes().length == 0 ? with(webhook, "", query) : webhook;
  }

  private static RawWebhook with(RawWebhook webhook, String query, String body) {
    return RawWebhook.received(
        webhook.eventId(),
        webhook.provider(),
        webhook.project(),
        webhook.connection(),
        webhook.method(),
        query,
        "application/json; charset=utf-8",
        webhook.receivedAt(),
        Payload.of(body.getBytes(StandardCharsets.UTF_8)));
  }
}
