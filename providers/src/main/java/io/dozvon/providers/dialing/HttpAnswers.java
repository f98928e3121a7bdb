package io.dozvon.providers.dialing;

import java.time.Duration;
import java.util.Optional;

/**
 * What comes of an answer by its status, for providers that say in words what they refuse. See
 * {@link StatusMeaning}.
 *
 * @param provider what people call it
 * @param denied what to do where it lets nobody in
 * @param absent what to do where there is nothing at the address
 */
public record HttpAnswers(String provider, Phrase denied, Phrase absent) {

  private static final Duration SHORT_WHILE = Duration.ofMinutes(1);

  /**
   * Done with it; empty where the body has to tell, which is any 2xx.
   *
   * @param said what the body says besides, from {@link Quote}
   */
  public Optional<Step> byStatus(ApiAnswer answer, Phrase said) {
    if (answer.succeeded()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (StatusMeaning.of(answer)) {
          case NO_ACCESS -> refused("access-denied", deniedBy(answer).then(said).then(denied));
          case ABSENT -> refused("wrong-address", nothingAt(answer).then(said).then(absent));
          case MOVED -> refused("wrong-address", moved(answer).then(absent));
          case REFUSED -> refused("provider-refused", refusedBy(answer).then(said));
          case BUSY -> later(answer, RetryAfter.of(answer).orElse(SHORT_WHILE));
          case UNCLEAR -> unclear(answer);
        });
  }

  /** Nobody can tell from this whether a call was placed. */
  public Step unclear(ApiAnswer answer) {
    return Step.done(
        new Conclusion.Unknown(
            new Phrase(
                    provider
                        + "'s answer (HTTP "
                        + answer.status()
                        + ") does not tell whether the call was placed. Look there before it is"
                        + " ordered again.",
                    "По ответу "
                        + provider
                        + " (HTTP "
                        + answer.status()
                        + ") не понять, начат ли звонок. Проверьте это у провайдера, прежде чем"
                        + " заказывать его снова.")
                .as("answer-unclear")));
  }

  /** It says no itself. */
  public Step refusedInWords(Phrase said, Phrase advice) {
    return refused(
        "provider-refused",
        new Phrase(provider + " refused the call.", provider + " отказывает в звонке.")
            .then(said)
            .then(advice));
  }

  private static Step refused(String code, Phrase why) {
    return Step.done(new Conclusion.Refused(why.as(code)));
  }

  /** The whole connection is to wait: the next request would be turned away as well. */
  private Step later(ApiAnswer answer, Duration wait) {
    Phrase why =
        new Phrase(
            provider + " asks to wait (HTTP " + answer.status() + "); nothing was placed.",
            provider + " просит подождать (HTTP " + answer.status() + "); звонок не начат.");
    return new Step.Done(new Conclusion.TryLater(why.as("provider-busy"), wait), wait);
  }

  private Phrase deniedBy(ApiAnswer answer) {
    return new Phrase(
        provider + " does not let us in (HTTP " + answer.status() + ").",
        provider + " отказывает в доступе (HTTP " + answer.status() + ").");
  }

  private Phrase nothingAt(ApiAnswer answer) {
    return new Phrase(
        provider + " has nothing at this address (HTTP " + answer.status() + ").",
        "По этому адресу у " + provider + " ничего нет (HTTP " + answer.status() + ").");
  }

  private Phrase moved(ApiAnswer answer) {
    return new Phrase(
        provider + " sends us to another address (HTTP " + answer.status() + "); we do not follow.",
        provider + " отсылает на другой адрес (HTTP " + answer.status() + "); мы туда не идём.");
  }

  private Phrase refusedBy(ApiAnswer answer) {
    return new Phrase(
        provider + " refused the request (HTTP " + answer.status() + ").",
        provider + " отклоняет запрос (HTTP " + answer.status() + ").");
  }
}
