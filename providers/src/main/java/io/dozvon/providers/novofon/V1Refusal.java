package io.dozvon.providers.novofon;

import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Conclusion.Refused;
import io.dozvon.providers.dialing.Phrase;
import io.dozvon.providers.dialing.Reason;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the messages of v1 mean. There is no list of them: these were seen. */
enum V1Refusal {
  NUMBER(
      "check phone's number",
      "phone-refused",
      "Novofon does not take one of the numbers; check the client's phone, the employee's extension,"
          + " and that a number is connected to the employee («Пользователи АТС», tab «ВАТС»)",
      "Novofon не принимает один из номеров; проверьте телефон клиента, внутренний номер сотрудника"
          + " и подключён ли к нему номер («Пользователи АТС», вкладка «ВАТС»)"),
  ACCESS(
      "not authorized",
      "not-authorized",
      "Novofon does not let us in; enter Key and Secret of the user «Администратор» anew, and allow"
          + " this server's address or 0.0.0.0/0 in «Правила и настройки безопасности», tab API",
      "Novofon не пускает; введите заново Key и Secret пользователя «Администратор» и разрешите"
          + " адрес этого сервера или 0.0.0.0/0 в «Правила и настройки безопасности», вкладка"
          + " API");

  static final Reason TOO_MANY =
      new Reason(
          "limit-exceeded",
          "Novofon allows 100 requests a minute, and they are used up; ask again later",
          "Novofon разрешает 100 запросов в минуту, и они исчерпаны; повторите позже");

  static final Reason UNCLEAR =
      new Reason(
          "unclear-answer",
          "Novofon's answer was not understood, and it may call all the same; look in the cabinet"
              + " before asking again",
          "ответ Novofon не понят, но он всё же мог начать звонок; прежде чем повторять, посмотрите"
              + " в кабинете");

  private static final Phrase UNNAMED =
      new Phrase(
          "Novofon refuses; check the numbers, the e-mail activation, and that the Novofon CRM is"
              + " active.",
          "Novofon отказывает; проверьте номера, активацию по e-mail и активна ли CRM Novofon.");

  private final String message;
  private final String code;
  private final String english;
  private final String russian;

  V1Refusal(String message, String code, String english, String russian) {
    this.message = message;
    this.code = code;
    this.english = english;
    this.russian = russian;
  }

  /** Of a message that is known. */
  static Optional<Conclusion> of(String message) {
    String said = message.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(refusal -> said.contains(refusal.message))
        .findFirst()
        .map(V1Refusal::refused);
  }

  private Conclusion refused() {
    return new Refused(new Reason(code, english, russian));
  }

  static Conclusion noAccess() {
    return ACCESS.refused();
  }

  /** What it says itself is all that is known. */
  static Conclusion unnamed(Phrase said) {
    return new Refused(UNNAMED.then(said).as("provider-refused"));
  }
}
