package io.dozvon.providers.sipuni;

import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.Conclusion.Accepted;
import io.dozvon.providers.dialing.HttpAnswers;
import io.dozvon.providers.dialing.Phrase;
import io.dozvon.providers.dialing.Quote;
import io.dozvon.providers.dialing.Step;
import io.dozvon.providers.webhook.CallId;
import io.dozvon.providers.webhook.Fields;
import java.util.Optional;

/** What Sipuni's answer to a call means. Its type says nothing: JSON comes as text/html, too. */
record SipuniAnswer(ApiAnswer answer, Account account) {

  private static final Phrase SERVICE =
      new Phrase(
          "If no call by the API has worked yet, the additional service \"calls by the Sipuni API"
              + " for employees\" may not be connected: ask Sipuni.",
          "Если через API ещё ни разу не получалось позвонить, возможно, не подключена"
              + " дополнительная услуга «совершение звонков по API для сотрудников»: спросите"
              + " Sipuni.");

  private static final Phrase CREDENTIALS =
      new Phrase(
          "Compare the credentials userId and apiKey with the number of the cabinet and the key in"
              + " its settings, section API.",
          "Сверьте userId и apiKey с номером кабинета и ключом в его настройках, раздел «API».");

  private static final Phrase ADDRESS =
      new Phrase(
          "Look at the address of the callback API that was set for this installation.",
          "Проверьте адрес API обратных звонков, заданный для этой установки.");

  private static final HttpAnswers BY_STATUS =
      new HttpAnswers("Sipuni", CREDENTIALS.then(SERVICE), ADDRESS);

  Step meaning() {
    Fields said = Fields.ofJson(answer.body());
    Phrase words = Quote.of(said.text("message", "msg"), account.credentials());
    return BY_STATUS.byStatus(answer, words).orElseGet(() -> told(said, words));
  }

  /** What is neither yes nor no, such as a page for people, may stand for a call. */
  private Step told(Fields said, Phrase words) {
    if (answer.body().strip().equals("1")) {
      return Step.done(Accepted.as(Optional.empty()));
    }
    return said.flag("success")
        .map(
            yes ->
                yes
                    ? Step.done(Accepted.as(said.text("id", "callId").map(CallId::usable)))
                    : BY_STATUS.refusedInWords(words, SERVICE))
        .orElseGet(() -> BY_STATUS.unclear(answer));
  }
}
