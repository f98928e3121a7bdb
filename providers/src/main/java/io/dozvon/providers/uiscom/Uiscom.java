package io.dozvon.providers.uiscom;

import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Clues;
import io.dozvon.providers.Door;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reading;
import io.dozvon.providers.dialing.CallApi;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** UISCOM: a notification for every event that the customer chose, in a layout of their own. */
public final class Uiscom implements Provider {

  /** The credential that is sent as access token. */
  static final String API_KEY = "apiKey";

  @Override
  public String id() {
    return "uiscom";
  }

  @Override
  public String displayName() {
    return "UISCOM";
  }

  @Override
  public String webhookPath() {
    return "uiscom_webhook";
  }

  @Override
  public PhoneRule phoneRule() {
    return PhoneRule.ONLY_SEVEN;
  }

  @Override
  public Door door() {
    return new UiscomDoor();
  }

  @Override
  public Reading read(RawWebhook webhook, Connection connection) {
    return UiscomReader.of(webhook, connection, ProjectNames.of(connection)).read();
  }

  @Override
  public Optional<String> reportCallback() {
    return Optional.of("Uiscom_event");
  }

  @Override
  public boolean namesNotifications() {
    return true;
  }

  @Override
  public Optional<String> requestVariable() {
    return Optional.of("uiscom_request");
  }

  /** The API key of a user with Data API and Call API. */
  @Override
  public Set<String> credentials() {
    return Set.of(API_KEY);
  }

  @Override
  public Optional<CallApi> callApi() {
    return Optional.of(new UiscomCallApi());
  }

  /** The command's id is its external id, which notifications repeat. */
  @Override
  public Clues clues(CallAttempt attempt) {
    return Clues.traces(List.of(CallKey.order(attempt.command())));
  }

  /** As a notification by GET brings it: texts with quotes, all else without. */
  @Override
  public String sampleWebhook() {
    return "notification_name=%22try%22&notification_mnemonic=call_session_finished"
        + "&notification_time=%222026-11-20%2010%3A15%3A42.118%22&call_session_id=700100200"
        + "&direction=in&contact_phone_number=79004443322&virtual_phone_number=74951112233"
        + "&employee_id=100201&talk_time_duration=64&total_time_duration=71"
        + "&wait_time_duration=7&is_lost=false";
  }
}
