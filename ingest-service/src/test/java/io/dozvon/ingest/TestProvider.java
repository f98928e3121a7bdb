package io.dozvon.ingest;

import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Door;
import io.dozvon.providers.Entry;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A provider that asks for a token in the query if there is a word {@code token} in it, and that
 * breaks on the word {@code explode} in a body.
 */
record TestProvider(String id) implements Provider {

  @Override
  public String displayName() {
    return id;
  }

  @Override
  public String webhookPath() {
    return id + "_webhook";
  }

  @Override
  public PhoneRule phoneRule() {
    throw new UnsupportedOperationException("the door does not read");
  }

  @Override
  public Door door() {
    return new TestDoor();
  }

  @Override
  public Reading read(RawWebhook webhook, Connection connection) {
    throw new UnsupportedOperationException("the door does not read");
  }

  @Override
  public String sampleWebhook() {
    return "";
  }

  private record TestDoor() implements Door {

    @Override
    public Entry examine(RawWebhook webhook, PathKey key) {
      String body = webhook.body().text(StandardCharsets.UTF_8);
      if (body.contains("explode")) {
        throw new IllegalStateException("cannot examine " + webhook.query() + " " + body);
      }
      return webhook.query().startsWith("token=")
              && !key.isOfConnection().test(webhook.query().substring("token=".length()))
          ? Entry.unauthorized("query parameter 'token'")
          : Entry.granted();
    }

    @Override
    public Set<String> keptHeaders() {
      return Set.of("x-signature");
    }

    @Override
    public Reply accepted(RawWebhook webhook) {
      return Reply.json(200, "{\"result\":\"ok\"}");
    }

    @Override
    public Reply refused(int status) {
      return Reply.json(status, "{\"result\":\"bad\"}");
    }
  }
}
