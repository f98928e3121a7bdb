package io.dozvon.notifier;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.CallbackOutcome;
import io.dozvon.providers.Door;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A provider of which only its terms matter. */
record TestProvider(
    String id, String displayName, Duration settlingTime, Optional<String> recordingVariable)
    implements Provider {

  static final TestProvider SIPOUT =
      new TestProvider("sipout", "SipOut", Duration.ofSeconds(3), Optional.empty());
  static final TestProvider SIPUNI =
      new TestProvider(
          "sipuni", "Sipuni", Duration.ofSeconds(10), Optional.of("sipuni_record_link"));
  static final TestProvider NOVOFON =
      new TestProvider(
          "novofon", "Novofon", Duration.ofSeconds(3), Optional.of("zadarma_record_link"));

  static Providers all() {
    return new Providers(List.of(SIPOUT, SIPUNI, NOVOFON));
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
    throw new UnsupportedOperationException("nothing comes in here");
  }

  @Override
  public String sampleWebhook() {
    return "";
  }

  @Override
  public Reading read(RawWebhook webhook, Connection connection) {
    throw new UnsupportedOperationException("nothing comes in here");
  }

  @Override
  public boolean announcesStart() {
    return id.equals("sipout");
  }

  /** As the guides of these providers have it: every end that is neither answer nor busy. */
  @Override
  public Optional<CallbackOutcome> callbackOutcome(Call call) {
    return CallbackOutcome.neutral(call.outcome());
  }
}
