package io.dozvon.providers.uiscom;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Door;
import io.dozvon.providers.Entry;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Reply;
import io.dozvon.providers.webhook.Fields;
import java.util.List;
import java.util.Optional;

/**
 * Lets in whoever knows the path, unless the template brings a key besides that is not the
 * connection's. UISCOM signs nothing.
 */
record UiscomDoor() implements Door {

  /** The names that customers give to a constant with the key. */
  private static final List<String> KEYS = List.of("integration_key", "token");

  @Override
  public Entry examine(RawWebhook webhook, PathKey pathKey) {
    Fields fields = Template.read(webhook).fields();
    return KEYS.stream()
        .flatMap(name -> objection(name, fields, pathKey).stream())
        .findFirst()
        .orElse(Entry.granted());
  }

  static boolean isKey(String name) {
    return KEYS.contains(name);
  }

  private static Optional<Entry> objection(String name, Fields fields, PathKey pathKey) {
    return fields
        .text(name)
        .filter(key -> !pathKey.isOfConnection().test(key))
        .map(
            wrong ->
                Entry.unauthorized(
                    (fields.bodyIsEmpty() ? "query field '" : "body field '") + name + "'"));
  }

  /**
   * UISCOM looks at the status only. A request of its interactive call processing that went astray
   * would be steered by what is answered, hence an empty answer.
   */
  @Override
  public Reply accepted(RawWebhook webhook) {
    return Reply.json(200, "{}");
  }

  @Override
  public Reply refused(int status) {
    return Reply.json(status, "{}");
  }
}
