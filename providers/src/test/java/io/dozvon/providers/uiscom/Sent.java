package io.dozvon.providers.uiscom;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Connections;
import io.dozvon.providers.Fact;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.Understood;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Numbering;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is read of something that UISCOM sent. */
final class Sent {

  private Sent() {}

  static List<Fact> sample(String name) {
    return facts(Fixture.named("uiscom", name).webhook());
  }

  /** By GET, which is shorter to write than JSON and read alike. */
  static List<Fact> query(String query) {
    return facts(get(query));
  }

  static Fields said(String query) {
    return Said.of(Fields.of(get(query))).fields();
  }

  static Numbering numbering() {
    return Numbering.of(Connections.of("uiscom"));
  }

  static Reading reading(RawWebhook webhook) {
    return new Uiscom().read(webhook, Connections.of("uiscom"));
  }

  static RawWebhook get(String query) {
    return new Fixture("uiscom", null).webhook("GET", query, "", new byte[0]);
  }

  static RawWebhook post(String contentType, String body) {
    return new Fixture("uiscom", null)
        .webhook("POST", "", contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  static List<Fact> facts(RawWebhook webhook) {
    return ((Understood) reading(webhook)).facts();
  }
}
