package io.dozvon.providers.iptelefon;

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

/**
 * What the answer to a call means, of the first version ({@code code} and {@code callid}) and of
 * the second, which wraps it ({@code result}, {@code text}, {@code data}).
 */
record IptelefonAnswer(ApiAnswer answer, Account account) {

  private static final Phrase CREDENTIALS =
      new Phrase(
          "Compare the credentials serverUrl and secret with what the IPtelefon manager gave you.",
          "Сверьте serverUrl и secret с тем, что дал менеджер IPtelefon.");

  private static final Phrase ADDRESS =
      new Phrase(
          "Enter the full server address that the IPtelefon manager gave you as serverUrl.",
          "Впишите в serverUrl полный адрес сервера, который дал менеджер IPtelefon.");

  private static final Phrase MANAGER =
      new Phrase(
          "Ask the IPtelefon manager whether this number may be called from there, and for a group"
              + " which method and parameters to set.",
          "Спросите менеджера IPtelefon, можно ли так позвонить, а для группы — какие метод и"
              + " параметры указать.");

  private static final HttpAnswers BY_STATUS = new HttpAnswers("IPtelefon", CREDENTIALS, ADDRESS);

  Step meaning() {
    Fields said = Fields.ofJson(answer.body());
    Phrase words = Quote.of(said.text("text", "data.text"), account.credentials());
    return BY_STATUS.byStatus(answer, words).orElseGet(() -> told(said, words));
  }

  /** Success is a call with an id. One without is nothing to count on, but may be a call. */
  private Step told(Fields said, Phrase words) {
    Optional<String> id = said.text("callid", "data.callid").map(CallId::usable);
    Optional<Boolean> code =
        said.text("code", "data.code").map(word -> word.equalsIgnoreCase("success"));
    Optional<Boolean> result = said.flag("result");
    boolean atOdds = code.isPresent() && result.isPresent() && !code.equals(result);
    Optional<Boolean> success = atOdds ? Optional.empty() : code.or(() -> result);
    if (success.filter(yes -> yes == id.isPresent()).isEmpty()) {
      return BY_STATUS.unclear(answer);
    }
    return success.get() ? Step.done(Accepted.as(id)) : BY_STATUS.refusedInWords(words, MANAGER);
  }
}
