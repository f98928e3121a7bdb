package io.dozvon.providers.uiscom;

import io.dozvon.providers.dialing.jsonrpc.CallErrors;
import io.dozvon.providers.dialing.jsonrpc.ErrorTable;
import io.dozvon.providers.dialing.jsonrpc.PlatformErrors;
import java.util.Map;

/** What the errors of UISCOM mean, and where in its cabinet to put them right. */
final class UiscomErrors {

  private static final String COMPONENT =
      "the component «API Оптимальный» is not connected; an administrator connects it in «Тарифы и"
          + " опции»";
  private static final String COMPONENT_RUSSIAN =
      "не подключён компонент «API Оптимальный»; администратор подключает его в «Тарифы и опции»";

  private static final String UPLOADS =
      "the option «Загрузка коммуникаций из внешних систем» is not connected in «Тарифы и опции»;"
          + " where it is not offered the tariff has none, so ask your UIS manager";
  private static final String UPLOADS_RUSSIAN =
      "не подключена опция «Загрузка коммуникаций из внешних систем» в «Тарифы и опции»; если её не"
          + " предлагают, тариф её не поддерживает: спросите менеджера UIS";

  static final ErrorTable OF_CALLS =
      access(CallErrors.table())
          .naming(
              Map.of(
                  "virtual_phone_number",
                  UiscomCalls.VIRTUAL_PHONE,
                  "contact",
                  UiscomCalls.CLIENT_PHONE,
                  "employee",
                  UiscomCalls.EMPLOYEE_ID,
                  "employee.id",
                  UiscomCalls.EMPLOYEE_ID,
                  "scenario_id",
                  UiscomCalls.SCENARIO_ID));

  static final ErrorTable OF_DATA = DataErrors.in(access(PlatformErrors.ofAll()));

  /** A missing component is another one here. */
  static final ErrorTable OF_MESSAGES =
      OF_DATA
          .refused("component_disabled", UPLOADS, UPLOADS_RUSSIAN)
          .refused("method_component_disabled", UPLOADS, UPLOADS_RUSSIAN)
          .refused("parameter_component_disabled", UPLOADS, UPLOADS_RUSSIAN)
          .refused("tariff_restrictions", UPLOADS, UPLOADS_RUSSIAN)
          .naming(
              Map.of(
                  "phone",
                  "phone",
                  "name",
                  "name",
                  "message",
                  "message",
                  MessageOrigin.SITE,
                  MessageOrigin.SITE,
                  MessageOrigin.CAMPAIGN,
                  MessageOrigin.CAMPAIGN,
                  MessageOrigin.SESSION,
                  MessageOrigin.SESSION));

  private UiscomErrors() {}

  private static ErrorTable access(ErrorTable table) {
    return table
        .refused(
            "ip_not_whitelisted",
            "UIS does not allow this server's address; add it in «Правила и настройки"
                + " безопасности», tab API. Salebot needs both 158.160.42.134 and 62.84.125.172",
            "UIS не разрешает адрес этого сервера; добавьте его в «Правила и настройки"
                + " безопасности», вкладка API. Для Salebot нужны оба: 158.160.42.134 и"
                + " 62.84.125.172")
        .refused(
            "access_token_invalid",
            "UIS does not know the key; make a new one in «Управление пользователями», with Data"
                + " API and Call API, and look whether calling.portal fits",
            "UIS не знает ключа; создайте новый в «Управление пользователями», с Data API и Call"
                + " API, и проверьте calling.portal")
        .refused("component_disabled", COMPONENT, COMPONENT_RUSSIAN);
  }
}
