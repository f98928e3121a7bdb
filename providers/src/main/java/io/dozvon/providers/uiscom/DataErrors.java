package io.dozvon.providers.uiscom;

import io.dozvon.providers.dialing.jsonrpc.ErrorTable;

/** The errors that only the Data API has. */
final class DataErrors {

  private static final String OUR_FAULT =
      "the provider does not list it as Dozvon asks; tell those who look after Dozvon";
  private static final String OUR_FAULT_RUSSIAN =
      "провайдер не выдаёт список так, как просит Dozvon; сообщите тем, кто обслуживает Dozvon";

  private DataErrors() {}

  /** The table with these. */
  static ErrorTable in(ErrorTable table) {
    return times(tariffs(table))
        .refused("sort_prohibited", OUR_FAULT, OUR_FAULT_RUSSIAN)
        .refused("filter_prohibited", OUR_FAULT, OUR_FAULT_RUSSIAN)
        .refused(
            "entity_not_found",
            "UIS has no site, campaign or visitor's session with this id; see uiscom_get_sites and"
                + " uiscom_get_campaigns, and take sessions from Comagic.getSessionId()",
            "сайта, кампании или сессии посетителя с таким id в UIS нет; смотрите uiscom_get_sites"
                + " и uiscom_get_campaigns, а сессию берите из Comagic.getSessionId()")
        .refused(
            "duplicate_entity",
            "UIS has this request already; nothing was added",
            "такая заявка в UIS уже есть; ничего не добавлено")
        .refused(
            "already_in_use",
            "UIS has given this to another entry; check the ids",
            "в UIS это занято другой записью; проверьте id")
        .refused(
            "campaign_is_inactive",
            "the campaign is not active; choose another, or give site_id alone",
            "кампания не активна; выберите другую или задайте только site_id")
        .refused(
            "error",
            "UIS refuses without saying why; check the ids and the text",
            "UIS отказывает, не говоря почему; проверьте id и текст");
  }

  private static ErrorTable times(ErrorTable table) {
    return table
        .refused(
            "invalid_date_time",
            "UIS takes the time for a wrong one; check this server's clock, the time zone of the"
                + " connection, and that the visitor's session is no older than 180 days",
            "UIS считает время неверным; проверьте часы этого сервера, часовой пояс подключения и"
                + " что сессии посетителя не больше 180 дней")
        .refused("date_interval_limit_reached", OUR_FAULT, OUR_FAULT_RUSSIAN)
        .refused(
            "data_limit_exceeded",
            "this is more than UIS takes at once; shorten the text",
            "это больше, чем UIS принимает за раз; сократите текст");
  }

  private static ErrorTable tariffs(ErrorTable table) {
    String english = "the tariff does not include this; see «Тарифы и опции» in the cabinet";
    String russian = "тариф этого не включает; смотрите «Тарифы и опции» в кабинете";
    return table
        .refused("method_component_disabled", english, russian)
        .refused("parameter_component_disabled", english, russian)
        .refused("tariff_restrictions", english, russian);
  }
}
