package io.dozvon.normalizer;

import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.providers.Door;
import io.dozvon.providers.Fact;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;

/** A provider whose webhooks say in JSON which facts they are. */
record PlainProvider(String id) implements Provider {

  static final Payload PROBE = text("probe");
  static final Payload BUG = text("bug");
  static final Payload ENDLESS = text("endless");

  private static final JsonSerde<Said> JSON = new JsonSerde<>(Said.class);

  /** What a body says. */
  record Said(List<Fact> facts) {}

  static Payload body(Fact... facts) {
    return Payload.of(JSON.serializer().serialize("", new Said(List.of(facts))));
  }

  static Payload text(String text) {
    return Payload.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String sampleWebhook() {
    return "";
  }

  @Override
  public Reading read(RawWebhook webhook, Connection connection) {
    if (webhook.body().equals(PROBE)) {
      return new Reading.SetAside("probe");
    }
    if (webhook.body().equals(BUG)) {
      throw new IllegalStateException("quotes 79004443322");
    }
    if (webhook.body().equals(ENDLESS)) {
      throw new StackOverflowError();
    }
    try {
      return Reading.of(JSON.deserializer().deserialize("", webhook.body().bytes()).facts());
    } catch (SerializationException notJson) {
      return new Reading.Refused("not-json", "the body is no JSON");
    }
  }

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
    return PhoneRule.ANY_COUNTRY;
  }

  @Override
  public Door door() {
    return Objects.requireNonNull(null, "nobody rings here");
  }
}
