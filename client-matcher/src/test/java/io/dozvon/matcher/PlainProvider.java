package io.dozvon.matcher;

import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Door;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reading;
import java.util.Optional;

/** A provider of which only the rule for numbers and one variable matter. */
record PlainProvider(String id, PhoneRule phoneRule) implements Provider {

  @Override
  public String displayName() {
    return id;
  }

  @Override
  public String webhookPath() {
    return id + "_webhook";
  }

  @Override
  public Door door() {
    throw new UnsupportedOperationException("nobody knocks here");
  }

  @Override
  public String sampleWebhook() {
    return "";
  }

  @Override
  public Reading read(RawWebhook webhook, Connection connection) {
    return new Reading.SetAside("not asked for here");
  }

  @Override
  public Optional<String> recordingVariable() {
    return Optional.of(id + "_recording");
  }
}
