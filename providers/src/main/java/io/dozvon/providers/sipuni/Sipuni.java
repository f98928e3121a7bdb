package io.dozvon.providers.sipuni;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.CallbackOutcome;
import io.dozvon.providers.Clues;
import io.dozvon.providers.Door;
import io.dozvon.providers.OrderTraces;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reading;
import io.dozvon.providers.dialing.CallApi;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Sipuni: start, answer and end of a call and of its legs, as events of the exchange. */
public final class Sipuni implements Provider {

  @Override
  public String id() {
    return "sipuni";
  }

  @Override
  public String displayName() {
    return "Sipuni";
  }

  @Override
  public String webhookPath() {
    return "sipuni_webhook";
  }

  @Override
  public PhoneRule phoneRule() {
    return PhoneRule.ANY_COUNTRY;
  }

  @Override
  public Door door() {
    return new SipuniDoor();
  }

  @Override
  public Reading read(RawWebhook webhook, Connection connection) {
    return SipuniReader.of(webhook, connection).read();
  }

  /**
   * The guide's row: {@code ANSWER} is a success, {@code BUSY} is busy, every other status a missed
   * call, those that we do not know included. An answer that was seen outweighs the word of the leg
   * that came last.
   */
  @Override
  public Optional<CallbackOutcome> callbackOutcome(Call call) {
    return CallbackOutcome.neutral(call.outcome())
        .or(
            () ->
                Optional.ofNullable(call.words().get(SipuniReader.STATUS))
                    .map(SipuniStatus::callbackOutcome));
  }

  /** Long enough for the next employee of a group to answer after the first one's leg ended. */
  @Override
  public Duration settlingTime() {
    return Duration.ofSeconds(10);
  }

  @Override
  public Optional<String> recordingVariable() {
    return Optional.of("sipuni_record_link");
  }

  /** The number of the customer's cabinet, and the key of its API. */
  @Override
  public Set<String> credentials() {
    return Set.of("userId", "apiKey");
  }

  /**
   * Not every account has its ends name the order: then it is found by who calls whom, and when.
   */
  @Override
  public Clues clues(CallAttempt attempt) {
    return Clues.traces(
        OrderTraces.ofAttempt(attempt.extension(), attempt.phone(), attempt.occurredAt()));
  }

  /** The id that it gives is that of the order; the call has another. */
  @Override
  public Clues clues(CallResult result) {
    return Clues.traces(result.providerCallId().map(CallbackId::trace).stream().toList());
  }

  @Override
  public Optional<CallApi> callApi() {
    return Optional.of(new SipuniCalls());
  }

  @Override
  public String sampleWebhook() {
    return "event=2&call_id=1790000000.1001&src_num=79004443322&src_type=1&dst_num=012345201"
        + "&dst_type=2&short_dst_num=201&timestamp=1790000070&status=ANSWER"
        + "&call_start_timestamp=1790000000&call_answer_timestamp=1790000010&last_called=201";
  }
}
