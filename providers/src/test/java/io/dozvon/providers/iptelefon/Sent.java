package io.dozvon.providers.iptelefon;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Connections;
import io.dozvon.providers.Fact;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.Understood;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is read of something that IPtelefon sent. */
final class Sent {

  private Sent() {}

  static List<Fact> sample(String name) {
    return facts(Fixture.named("iptelefon", name).webhook());
  }

  /** A form, which is shorter to write than JSON and read alike. */
  static List<Fact> form(String form) {
    return facts(webhook(form));
  }

  static Reading reading(RawWebhook webhook) {
    return new Iptelefon().read(webhook, Connections.of("iptelefon"));
  }

  static RawWebhook webhook(String body) {
    return new Fixture("iptelefon", null)
        .webhook("POST", "", "", body.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Fact> facts(RawWebhook webhook) {
    return ((Understood) reading(webhook)).facts();
  }
}
