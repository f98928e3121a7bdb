package io.dozvon.dialer;

import io.dozvon.providers.dialing.Reason;
import java.time.Duration;

/** Why an attempt came to nothing, or nobody knows to what. */
final class CallerReasons {

  /** After which it is worth another try. */
  static final Duration SOON = Duration.ofSeconds(10);

  private CallerReasons() {}

  static Reason tooMany() {
    return new Reason(
        "too-many",
        "this connection has more to do than its provider allows; nothing was placed",
        "у подключения больше просьб, чем разрешает провайдер; звонок не сделан");
  }

  static Reason unreachable() {
    return new Reason(
        "unreachable",
        "the provider cannot be reached; nothing was placed",
        "провайдер недоступен; звонок не сделан");
  }

  static Reason noAnswer() {
    return new Reason(
        "no-answer-to-lookup",
        "the provider did not answer a lookup; nothing was placed",
        "провайдер не ответил на запрос сведений; звонок не сделан");
  }

  static Reason forbiddenAddress() {
    return new Reason(
        "address-not-allowed",
        "the address in the connection's credentials does not lead to the public internet; correct"
            + " it, or let the operator allow it with dialer.private.addresses",
        "адрес из настроек подключения ведёт не в открытый интернет; исправьте его или попросите"
            + " администратора разрешить его в dialer.private.addresses");
  }

  static Reason unsendable() {
    return new Reason(
        "address-wrong",
        "the address in the connection's credentials cannot be used; expected one that begins with"
            + " https:// or http://",
        "адрес из настроек подключения непригоден; он должен начинаться с https:// или http://");
  }

  static Reason lost() {
    return new Reason(
        "lost",
        "the provider's answer did not come, so the call may have been placed; it is not repeated",
        "ответ провайдера не пришёл, звонок мог состояться; он не повторяется");
  }

  static Reason noKeys() {
    return new Reason(
        "no-keys",
        "the credentials of the connection cannot be opened; give the dialer the keyset, or apply"
            + " the configuration again",
        "ключи доступа подключения не открываются; проверьте набор ключей или примените"
            + " конфигурацию заново");
  }

  static Reason gone() {
    return new Reason(
        "connection-changed",
        "the connection has changed meanwhile; nothing was placed",
        "подключение за это время изменилось; звонок не сделан");
  }

  static Reason stopping() {
    return new Reason(
        "stopping",
        "the dialer is being stopped; nothing was placed",
        "служба останавливается; звонок не сделан");
  }

  static Reason defect() {
    return new Reason(
        "failed",
        "the dialer failed at it, and the call may have been placed; it is not repeated",
        "служба не справилась, звонок мог состояться; он не повторяется");
  }

  static Reason tooLargeAnswer() {
    return new Reason(
        "too-large",
        "the provider returned more than can be passed on",
        "провайдер вернул больше, чем можно передать");
  }
}
