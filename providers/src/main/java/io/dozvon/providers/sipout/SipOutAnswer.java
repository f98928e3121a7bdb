package io.dozvon.providers.sipout;

import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.Conclusion.Accepted;
import io.dozvon.providers.dialing.HttpAnswers;
import io.dozvon.providers.dialing.Phrase;
import io.dozvon.providers.dialing.Quote;
import io.dozvon.providers.dialing.Step;
import io.dozvon.providers.webhook.Fields;
import java.util.Optional;

/**
 * What SipOut's answer to a call means. Nobody knows its form, so any 2xx is a yes, unless it says
 * no in the envelope that SipOut uses elsewhere.
 */
record SipOutAnswer(ApiAnswer answer, Account account) {

  private static final Phrase ADDRESS =
      new Phrase(
          "Copy the address from SipOut once more, whole: a new key makes the old address useless.",
          "Скопируйте адрес из SipOut ещё раз, целиком: новый ключ отменяет старый адрес.");

  private static final HttpAnswers BY_STATUS = new HttpAnswers("SipOut", ADDRESS, ADDRESS);

  Step meaning() {
    Fields said = Fields.ofJson(answer.body());
    Phrase words = Quote.of(said.text("err_text", "err"), account.credentials());
    return BY_STATUS
        .byStatus(answer, words)
        .orElseGet(
            () ->
                said.text("result").filter("bad"::equalsIgnoreCase).isPresent()
                    ? BY_STATUS.refusedInWords(words, Phrase.NONE)
                    : Step.done(Accepted.as(Optional.empty())));
  }
}
