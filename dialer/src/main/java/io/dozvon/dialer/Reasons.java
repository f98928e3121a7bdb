package io.dozvon.dialer;

import io.dozvon.contracts.phone.Phone;
import io.dozvon.providers.dialing.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a command is refused before anybody is asked, and what to do. */
final class Reasons {

  private Reasons() {}

  static Reason unknownProject() {
    return new Reason(
        "unknown-project",
        "there is no such project; add it to the configuration",
        "такого проекта нет; добавьте его в конфигурацию");
  }

  static Reason unknownConnection() {
    return new Reason(
        "unknown-connection",
        "the project has no such connection",
        "у проекта нет такого подключения");
  }

  static Reason noCalls(String provider) {
    return new Reason(
        "no-calls",
        provider + " cannot be asked for calls",
        "через " + provider + " звонить нельзя");
  }

  static Reason unknownFunction(Optional<String> nearest) {
    return new Reason(
        "unknown-function",
        "there is no such function"
            + nearest.map(name -> "; did you mean " + name + "?").orElse(""),
        "такой функции нет" + nearest.map(name -> "; может быть, " + name).orElse(""));
  }

  static Reason otherProvider(String function, String connection) {
    return new Reason(
        "unknown-function",
        "the provider of connection " + connection + " has no function " + function,
        "у провайдера подключения " + connection + " нет функции " + function);
  }

  static Reason noCredentials(String connection, Collection<String> names) {
    String missing = String.join(", ", names);
    return new Reason(
        "no-credentials",
        "connection " + connection + " lacks the credentials " + missing + "; set them",
        "у подключения " + connection + " не заданы ключи доступа: " + missing);
  }

  static Reason expired() {
    return new Reason(
        "expired",
        "it was asked too long ago to be placed now; ask anew if it is still wanted",
        "просьба устарела, звонок не сделан; повторите, если он ещё нужен");
  }

  static Reason keyReused() {
    return new Reason(
        "key-reused",
        "this id or key was used for another call before; take a new one",
        "с этим ключом уже просили о другом звонке; возьмите новый");
  }

  static Reason tooLarge() {
    return new Reason("too-large", "the arguments are too large", "слишком длинные аргументы");
  }

  static Reason unknownClient() {
    return new Reason(
        "unknown-client", "the project has no such client", "у проекта нет такого клиента");
  }

  static Reason noPhone() {
    return new Reason(
        "no-phone",
        "the client has no phone number; add one to the client's card",
        "у клиента нет номера телефона; добавьте его в карточку клиента");
  }

  static Reason severalPhones(List<Phone> phones) {
    String masked =
        phones.stream().limit(10).map(Phone::toString).collect(Collectors.joining(", "));
    return new Reason(
        "several-phones",
        "the client has several phones, choose one with 'phone': " + masked,
        "у клиента несколько номеров, выберите один через «phone»: " + masked);
  }

  static Reason notTheClients() {
    return new Reason(
        "not-the-clients-phone",
        "that phone is none of the client's; choose one from the client's card",
        "такого номера у клиента нет; выберите номер из карточки клиента");
  }

  static Reason phoneFormat(String objection) {
    return new Reason(
        "phone-format",
        objection,
        "провайдер принимает только номера ровно из 11 цифр, первая из которых 7");
  }

  static Reason unknownEmployee() {
    return new Reason(
        "unknown-employee", "the project has no such employee", "у проекта нет такого сотрудника");
  }

  static Reason callingOff() {
    return new Reason(
        "calling-off",
        "calls are switched off for this employee; set callingMode in the configuration",
        "звонки для этого сотрудника выключены; задайте callingMode в конфигурации");
  }

  static Reason noField(String field, String connection, String employee) {
    return new Reason(
        "employee-field-missing",
        "employee %s has no %s at connection %s; set employees[].connections.%s.%s"
            .formatted(employee, field, connection, connection, field),
        "у сотрудника %s не задано поле %s для подключения %s; задайте employees[].connections.%s.%s"
            .formatted(employee, field, connection, connection, field));
  }

  static Reason needsClient() {
    return new Reason(
        "client-missing",
        "call_client needs the client to call",
        "для call_client нужен клиент, которому звонить");
  }

  static Reason unheard() {
    return new Reason(
        "no-answer",
        "nobody knows whether the call was placed; it is not repeated",
        "неизвестно, состоялся ли звонок; он не повторяется");
  }

  static Reason notComeTo() {
    return new Reason(
        "not-come-to",
        "it was not come to in time and nothing was placed; ask anew",
        "до просьбы не дошла очередь, звонок не сделан; повторите");
  }
}
