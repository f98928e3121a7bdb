package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.registry.CallbackSettings;
import io.dozvon.providers.Providers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R8: a project chooses of what its bot is told, and with which text")
class OwnCallbacksTest {

  private static final String WITHHELD = "dozvon.notifier.callbacks.withheld";

  private final CallDraft call = CallDraft.ofProvider("sipuni");
  private NotifierDriver notifier;

  @AfterEach
  void close() {
    notifier.close();
  }

  @Test
  void whatAProjectDoesNotWantIsShownAndWrittenAndNotTold() {
    given(List.of("success", "text"), Map.of());

    notifier.hear(call.ended(Outcome.ANSWERED).next(Happening.ENDED));
    notifier.hear(call.transcript("Добрый день").next(Happening.TRANSCRIBED));

    assertThat(notifier.notifications()).hasSize(2);
    assertThat(notifier.variables()).hasSize(1);
    assertThat(notifier.callbacks()).isEmpty();
    assertThat(notifier.counted(WITHHELD, "switched-off")).isEqualTo(2);
  }

  @Test
  void whatIsSwitchedOffForOneProviderIsToldOfTheOthers() {
    given(List.of("sipuni.success"), Map.of());

    notifier.hear(call.id("a").ended(Outcome.ANSWERED).next(Happening.ENDED));
    notifier.hear(
        CallDraft.ofProvider("novofon").id("b").ended(Outcome.ANSWERED).next(Happening.ENDED));

    assertThat(notifier.callbacks())
        .singleElement()
        .returns("b", callback -> callback.context().callId());
  }

  @Test
  void theTextOfAProviderOutranksThatOfAll() {
    given(List.of(), Map.of("success", "all_ok", "sipuni.success", "sipuni_ok"));

    notifier.hear(call.id("a").ended(Outcome.ANSWERED).next(Happening.ENDED));
    notifier.hear(
        CallDraft.ofProvider("novofon").id("b").ended(Outcome.ANSWERED).next(Happening.ENDED));

    assertThat(notifier.callbackTexts()).containsExactly("sipuni_ok", "all_ok");
  }

  @Test
  void theWordBeforeTheNameOfANotificationMayBeAnother() {
    given(List.of(), Map.of("report", "uis"));

    notifier.hear(
        CallDraft.ofProvider("uiscom")
            .word("report", "uiscom_event")
            .word("notification_name", "Потерянный")
            .next(Happening.REPORTED));

    assertThat(notifier.callbackTexts()).containsExactly("uis Потерянный");
  }

  @Test
  void aBusyCallOfWhichNobodyWantsToHearIsToldIfItTurnsOutToBeAnswered() {
    given(List.of("busy"), Map.of());
    notifier.hear(call.ended(Outcome.BUSY).next(Happening.ENDED));

    notifier.hear(call.ended(Outcome.ANSWERED).next(Happening.CORRECTED));

    assertThat(notifier.callbackTexts()).containsExactly("telephony_call_success");
  }

  @Test
  void aMissedCallThatTurnsOutToBeBusyIsNotToldWhereNobodyWantsToHearOfThat() {
    given(List.of("busy"), Map.of());
    notifier.hear(call.ended(Outcome.NO_ANSWER).next(Happening.ENDED));

    notifier.hear(call.ended(Outcome.BUSY).next(Happening.CORRECTED));
    notifier.advance(Duration.ofMinutes(1));

    assertThat(notifier.callbacks()).isEmpty();
  }

  @Test
  @DisplayName("rule 8: never for replays, unless the project asks")
  void aReplayIsToldWhereTheProjectAsksForIt() {
    given(new CallbackSettings(List.of(), Map.of(), Optional.of(true), Optional.empty()));

    notifier.hear(
        call.ended(Outcome.NO_ANSWER)
            .replay()
            .receivedAt(NOON.minus(Duration.ofDays(2)))
            .next(Happening.ENDED));
    notifier.advance(Duration.ofMinutes(1));

    assertThat(notifier.callbacks())
        .singleElement()
        .returns("telephony_call_missed", callback -> callback.text())
        .returns(true, callback -> callback.context().replay());
  }

  @Test
  @DisplayName("rule 8: never for inferred facts, unless the project asks")
  void anInferredEndIsToldWhereTheProjectAsksForIt() {
    given(new CallbackSettings(List.of(), Map.of(), Optional.empty(), Optional.of(true)));

    notifier.hear(
        call.ended(Outcome.ANSWERED)
            .inferred(true)
            .receivedAt(NOON.minus(Duration.ofHours(4)))
            .occurredAt(NOON)
            .next(Happening.ENDED));

    assertThat(notifier.callbackTexts()).containsExactly("telephony_call_success");
  }

  @Test
  @DisplayName("rule 8: no ';', whoever wrote the registry")
  void aTextThatIsTwoConditionsIsNotUsed() {
    given(List.of(), Map.of("success", "a;b", "sipuni.busy", " "));

    notifier.hear(call.id("a").ended(Outcome.ANSWERED).next(Happening.ENDED));
    notifier.hear(call.id("b").ended(Outcome.BUSY).next(Happening.ENDED));

    assertThat(notifier.callbackTexts())
        .containsExactly("telephony_call_success", "telephony_call_busy");
  }

  private void given(List<String> without, Map<String, String> texts) {
    given(new CallbackSettings(without, texts, Optional.empty(), Optional.empty()));
  }

  private void given(CallbackSettings callbacks) {
    notifier =
        NotifierDriver.of(
            Providers.known(),
            TestRegistry.of(
                Shop.with(Map.of(), Optional.of(callbacks), Optional.empty(), Map.of())),
            NOON);
  }
}
