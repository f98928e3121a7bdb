package io.dozvon.providers.dialing.jsonrpc;

/** The errors that the APIs of the platform share, and those of its calls. */
public final class PlatformErrors {

  private static final String OUR_FAULT =
      "the provider does not understand how Dozvon asks; tell those who look after Dozvon";
  private static final String OUR_FAULT_RUSSIAN =
      "провайдер не понимает запрос Dozvon; сообщите тем, кто обслуживает Dozvon";

  private PlatformErrors() {}

  /** What any question may be answered with. */
  public static ErrorTable ofAll() {
    return envelope(access(parameters(ErrorTable.empty())))
        .later(
            ErrorTable.NO_POINTS,
            "the points that the provider allows are used up; ask again when it allows more",
            "баллы, которые даёт провайдер, закончились; повторите, когда они появятся")
        .unknown(
            "internal_error",
            "the provider reports an error of its own and may have done it all the same; look in"
                + " the cabinet before asking again",
            "у провайдера внутренняя ошибка, но он мог всё выполнить; прежде чем повторять,"
                + " посмотрите в кабинете")
        .unknown(
            ErrorTable.UNCLEAR,
            "the provider's answer was not understood, and it may have done what was asked; look in"
                + " the cabinet before asking again",
            "ответ провайдера не понят, но он мог всё выполнить; прежде чем повторять, посмотрите в"
                + " кабинете")
        .group(-32603, "internal_error")
        .group(-32029, ErrorTable.NO_POINTS);
  }

  private static ErrorTable envelope(ErrorTable table) {
    return table
        .refused("parse_error", OUR_FAULT, OUR_FAULT_RUSSIAN)
        .refused("invalid_request", OUR_FAULT, OUR_FAULT_RUSSIAN)
        .refused("method_not_found", OUR_FAULT, OUR_FAULT_RUSSIAN)
        .refused("unexpected_parameters", OUR_FAULT, OUR_FAULT_RUSSIAN)
        .refused("required_parameter_missed", OUR_FAULT, OUR_FAULT_RUSSIAN)
        .refused("invalid_parameters_combination", OUR_FAULT, OUR_FAULT_RUSSIAN)
        .refused("batch_opreations_not_supported", OUR_FAULT, OUR_FAULT_RUSSIAN)
        .refused("notifications_not_supported", OUR_FAULT, OUR_FAULT_RUSSIAN)
        .refused(
            ErrorTable.TURNED_AWAY,
            "the provider turned the request away unread; check the address that was set for it",
            "провайдер отклонил запрос не читая; проверьте заданный для него адрес")
        .group(-32700, "parse_error")
        .group(-32600, "invalid_request")
        .group(-32601, "method_not_found")
        .group(-32099, "invalid_request");
  }

  private static ErrorTable access(ErrorTable table) {
    return table
        .refused(
            "auth_error",
            "the provider does not accept the key; enter the key of its cabinet anew",
            "провайдер не принимает ключ; введите ключ из его кабинета заново")
        .refused(
            "access_token_invalid",
            "the provider does not know the key; enter the key of its cabinet anew",
            "провайдер не знает ключа; введите ключ из его кабинета заново")
        .refused(
            "access_token_expired",
            "the key has expired; make one that lives forever in the cabinet, and enter it",
            "срок ключа истёк; создайте в кабинете ключ со временем жизни «Вечно» и введите его")
        .refused(
            "access_token_blocked",
            "the key is blocked; make another in the cabinet, and enter it",
            "ключ заблокирован; создайте в кабинете другой и введите его")
        .refused(
            "ip_not_whitelisted",
            "the cabinet does not allow this server's address; add it in the security settings, tab"
                + " API",
            "адрес этого сервера не разрешён в кабинете; добавьте его в правилах безопасности,"
                + " вкладка API")
        .refused(
            ErrorTable.NO_ACCESS,
            "the cabinet does not let this key or this server in; check the user's access to the"
                + " API and the allowed addresses",
            "кабинет не пускает этот ключ или этот сервер; проверьте доступ пользователя к API и"
                + " список разрешённых адресов")
        .refused(
            "component_disabled",
            "the API is not switched on in the cabinet; connect its component",
            "API в кабинете не подключено; подключите его компонент")
        .refused(
            "account_inactive",
            "the account is not active at the provider; check the balance and the contract",
            "кабинет у провайдера не активен; проверьте баланс и договор")
        .group(-32001, "auth_error")
        .group(-32003, ErrorTable.NO_ACCESS)
        .group(-32008, "component_disabled")
        .group(-32009, "account_inactive");
  }

  private static ErrorTable parameters(ErrorTable table) {
    return table
        .refused(
            "invalid_parameter_value",
            "the provider does not take an argument; check the numbers and ids",
            "провайдер не принимает аргумент; проверьте номера и id")
        .refused(
            "data_type_error",
            "an argument is not of the kind that the provider takes; check the numbers and ids",
            "аргумент не того вида, что нужен провайдеру; проверьте номера и id")
        .refused(
            "character_encoding_not_allowed",
            "a text has characters that the provider does not take; write it with plain ones",
            "в тексте есть знаки, которые провайдер не принимает; напишите его простыми")
        .group(-32602, "invalid_parameter_value");
  }
}
