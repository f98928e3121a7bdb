package io.dozvon.providers.novofon;

import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Clues;
import io.dozvon.providers.Door;
import io.dozvon.providers.OrderTraces;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reading;
import io.dozvon.providers.dialing.CallApi;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Novofon, formerly Zadarma: start, ringing, answer and end of a call, its recording and its text.
 * Bots are told by the neutral rule: its guide has none.
 */
public final class Novofon implements Provider {

  static final String KEY = "key";
  static final String SECRET = "secret";
  static final String ACCESS_TOKEN = "accessToken";

  private final BiFunction<RawWebhook, Connection, Reading> platformTwo;

  /**
   * Whose platform 2.0 is that of UIS.
   *
   * @param platformTwo reads the HTTP notifications of that platform
   */
  public Novofon(BiFunction<RawWebhook, Connection, Reading> platformTwo) {
    this.platformTwo = platformTwo;
  }

  @Override
  public String id() {
    return "novofon";
  }

  @Override
  public String displayName() {
    return "Novofon";
  }

  /** By the former name, as all identifiers of the guide. */
  @Override
  public String webhookPath() {
    return "zadarma_webhook";
  }

  @Override
  public PhoneRule phoneRule() {
    return PhoneRule.ANY_COUNTRY;
  }

  @Override
  public Door door() {
    return new NovofonDoor();
  }

  @Override
  public Reading read(RawWebhook webhook, Connection connection) {
    return NovofonReader.of(webhook, connection, platformTwo).read();
  }

  @Override
  public Optional<String> recordingVariable() {
    return Optional.of("zadarma_record_link");
  }

  /** Key and Secret of the Administrator user's API access. */
  @Override
  public Set<String> credentials() {
    return Set.of(KEY, SECRET);
  }

  /** What platform 2.0 takes, where it is not Secret. */
  @Override
  public Set<String> optionalCredentials() {
    return Set.of(ACCESS_TOKEN);
  }

  @Override
  public Optional<CallApi> callApi() {
    return Optional.of(new NovofonCallApi());
  }

  /** It gives no id: the call is found by who calls whom, and when. */
  @Override
  public Clues clues(CallAttempt attempt) {
    return Clues.traces(
        OrderTraces.ofAttempt(
            Sides.employee(attempt.extension()), attempt.phone(), attempt.occurredAt()));
  }

  @Override
  public String sampleWebhook() {
    return "event=NOTIFY_END&call_start=2026-01-15+12%3A00%3A00"
        + "&pbx_call_id=in_0123456789abcdef0123456789abcdef01234567"
        + "&caller_id=%2B79004443322&called_did=74951112233&internal=100&duration=42"
        + "&disposition=answered&last_internal=100&status_code=16&is_recorded=0";
  }
}
