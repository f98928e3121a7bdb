package io.dozvon.providers.dialing.jsonrpc;

/** The errors of the Call API. */
public final class CallErrors {

  private static final String NOT_OF_A_START =
      "the provider speaks of a call that was not asked about; nothing was placed, ask again";
  private static final String NOT_OF_A_START_RUSSIAN =
      "провайдер говорит о звонке, о котором не спрашивали; звонка не было, повторите";

  private CallErrors() {}

  /** Of all that it takes; a provider's guide may say more about some. */
  public static ErrorTable table() {
    return numbers(directions(PlatformErrors.ofAll()))
        .refused(
            "employee_not_found",
            "there is no employee with this id; take it from the address of the employee's page in"
                + " the cabinet",
            "сотрудника с таким id нет; возьмите id из адреса страницы сотрудника в кабинете")
        .refused(
            "scenario_not_found",
            "there is no scenario with this id; take it from the address of the scenario's page in"
                + " the cabinet",
            "сценария с таким id нет; возьмите id из адреса страницы сценария в кабинете")
        .refused(
            "tts_text_exceeded",
            "the text to be spoken is too long; shorten it",
            "текст для озвучивания слишком длинный; сократите его")
        .refused(
            "media_file_not_found",
            "the sound file is not in the cabinet; choose another",
            "звукового файла нет в кабинете; выберите другой")
        .refused("call_session_not_found", NOT_OF_A_START, NOT_OF_A_START_RUSSIAN)
        .refused("talk_option_not_found", NOT_OF_A_START, NOT_OF_A_START_RUSSIAN)
        .refused("invalid_state", NOT_OF_A_START, NOT_OF_A_START_RUSSIAN)
        .group(-32004, "invalid_state");
  }

  private static ErrorTable numbers(ErrorTable table) {
    return table
        .refused(
            "no_active_phone_number",
            "no number is connected to the employee, or none is active; give the employee a number"
                + " in the cabinet",
            "к сотруднику не подключён номер, или он не активен; назначьте сотруднику номер в"
                + " кабинете")
        .refused(
            "virtual_phone_number_not_found",
            "the cabinet has no such virtual number; check it, digits only with the country code",
            "такого виртуального номера в кабинете нет; проверьте его: только цифры, с кодом"
                + " страны")
        .refused(
            "own_virtual_phone_number_not_allowed",
            "the client's number is a virtual number of the cabinet itself; call another",
            "номер клиента — виртуальный номер самого кабинета; звоните на другой")
        .group(-32007, "virtual_phone_number_not_found");
  }

  private static ErrorTable directions(ErrorTable table) {
    return table
        .refused(
            "contact_in_blacklist",
            "the client's number is on the blacklist of the cabinet; take it off to call",
            "номер клиента в чёрном списке кабинета; уберите его оттуда, чтобы звонить")
        .refused(
            "direction_forbidden",
            "the security rules of the cabinet forbid calls in this direction, abroad by default;"
                + " allow it there",
            "правила безопасности кабинета запрещают звонки в этом направлении (за границу — по"
                + " умолчанию); разрешите его там")
        .group(-32002, "direction_forbidden");
  }
}
