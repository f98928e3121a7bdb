package io.dozvon.providers.iptelefon;

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
 * IPtelefon: a call rings, is accepted, and stands in the history once it is over. Its guide names
 * no status, so bots are told by the neutral rule.
 */
public final class Iptelefon implements Provider {

  @Override
  public String id() {
    return "iptelefon";
  }

  @Override
  public String displayName() {
    return "IPtelefon";
  }

  @Override
  public String webhookPath() {
    return "iptelefon_webhook";
  }

  @Override
  public PhoneRule phoneRule() {
    return PhoneRule.ANY_COUNTRY;
  }

  @Override
  public Door door() {
    return new IptelefonDoor();
  }

  @Override
  public Reading read(RawWebhook webhook, Connection connection) {
    return IptelefonReader.of(webhook, connection).read();
  }

  @Override
  public Optional<String> recordingVariable() {
    return Optional.of("iptelefon_call_record_link");
  }

  /** The full server address and the secret key, both from the customer's IPtelefon manager. */
  @Override
  public Set<String> credentials() {
    return Set.of("serverUrl", "secret");
  }

  @Override
  public Optional<CallApi> callApi() {
    return Optional.of(new IptelefonCalls());
  }

  /** Without the token: whoever tries it knows the key of the path. */
  @Override
  public String sampleWebhook() {
    return "cmd=history&callid=try-1&calldate=2026-11-20+10:00:00&call-type=IN"
        + "&call-status=ANSWERED&exten=346&phone=79004443322&duration=65&missed=false";
  }
}
