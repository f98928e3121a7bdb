package io.dozvon.providers.sipout;

import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Door;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reading;
import io.dozvon.providers.dialing.CallApi;
import java.util.Optional;
import java.util.Set;

/**
 * SipOut: dial, complete and the text of the conversation. Bots are told by the neutral rule, which
 * is its guide's: Success, Busy and Missed, and nothing of any other status.
 */
public final class SipOut implements Provider {

  @Override
  public String id() {
    return "sipout";
  }

  @Override
  public String displayName() {
    return "SipOut";
  }

  @Override
  public String webhookPath() {
    return "sipout_webhook";
  }

  @Override
  public PhoneRule phoneRule() {
    return PhoneRule.ONLY_SEVEN;
  }

  @Override
  public Door door() {
    return new SipOutDoor();
  }

  @Override
  public Reading read(RawWebhook webhook, Connection connection) {
    return SipOutReader.of(webhook, connection).read();
  }

  /** The API key that the customer's cabinet shows beside its documentation. */
  @Override
  public Set<String> credentials() {
    return Set.of("apiKey");
  }

  /** The address of a widget, and the one that an employee's click is to be sent to. */
  @Override
  public Set<String> optionalCredentials() {
    return Set.of(SipOutCalls.WIDGET_URL, SipOutCalls.EMPLOYEE_CALL_URL);
  }

  @Override
  public Optional<CallApi> callApi() {
    return Optional.of(new SipOutCalls());
  }

  /** At dial, and nothing else happens then. */
  @Override
  public boolean announcesStart() {
    return true;
  }

  @Override
  public String sampleWebhook() {
    return "call_action=complete&call_status=Success&call_id=try-1&call_direction=in"
        + "&call_phone=79004443322&call_did=74951112233&call_ext=101"
        + "&call_total_duration_sec=75&call_talk_duration_sec=66";
  }
}
