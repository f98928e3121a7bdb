package io.dozvon.providers;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.providers.webhook.CallId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** All that we know of one telephony provider. */
public interface Provider {

  /** Names it in topics, configuration and records, such as {@code sipout}. */
  String id();

  /** What people call it. */
  String displayName();

  /** The first segment of its webhook address, such as {@code sipout_webhook}. */
  String webhookPath();

  /** Which phone numbers it takes. */
  PhoneRule phoneRule();

  /** How its webhooks are let in and answered. */
  Door door();

  /** What one webhook says. Never throws: what is not understood is refused with a reason. */
  Reading read(RawWebhook webhook, Connection connection);

  /**
   * The outcome that a bot is told of, once the call is over; empty where it is told nothing. The
   * neutral rule unless the provider's guide has a row of its own.
   */
  default Optional<CallbackOutcome> callbackOutcome(Call call) {
    return CallbackOutcome.neutral(call.outcome());
  }

  /** How long a missed call waits for another leg's answer before a bot is told. */
  default Duration settlingTime() {
    return Duration.ofSeconds(3);
  }

  /** Whether its guide promises a notification when a call starts. */
  default boolean announcesStart() {
    return false;
  }

  /**
   * The word that a bot is told of each {@link Report} with, before the name of the notification;
   * empty where a bot is not told.
   */
  default Optional<String> reportCallback() {
    return Optional.empty();
  }

  /**
   * The name of the variable that its guide promises for the recording link, besides the neutral
   * one.
   */
  default Optional<String> recordingVariable() {
    return Optional.empty();
  }

  /**
   * Whether its notifications have names that the customer chose, so that a connection may say what
   * it means by them.
   */
  default boolean namesNotifications() {
    return false;
  }

  /**
   * The name of the variable that its guide promises for the whole of each webhook, where the
   * project or the client asks for it.
   */
  default Optional<String> requestVariable() {
    return Optional.empty();
  }

  /**
   * The names of the credentials that it asks of a customer before it places calls, all of them
   * needed, such as {@code apiKey}.
   */
  default Set<String> credentials() {
    return Set.of();
  }

  /**
   * The names of further credentials, each needed only for a part of what it can be asked for, such
   * as the address of a widget.
   */
  default Set<String> optionalCredentials() {
    return Set.of();
  }

  /** How it is asked for calls; empty where it cannot be. */
  default Optional<CallApi> callApi() {
    return Optional.empty();
  }

  /** What shows that webhooks are of the call that an attempt asks for, before it is answered. */
  default Clues clues(CallAttempt attempt) {
    return Clues.none();
  }

  /** The same, once the provider has answered: the id that it gave is the call's. */
  default Clues clues(CallResult result) {
    return Clues.callId(result.providerCallId().map(CallId::usable));
  }

  /** The query or form body of a webhook of an answered call, to try a connection with. */
  String sampleWebhook();
}
