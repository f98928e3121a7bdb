package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.Reading;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The providers as they are: that they give what the rules here rest upon. */
class KnownProvidersTest {

  private static final ShownHappenings KNOWN =
      new ShownHappenings(new ProviderTerms(Providers.known(), NotifierSettings.defaults()));
  private static final Duration SOON = Duration.ofSeconds(4);
  private static final Duration LONGER_THAN_SIPUNI_SETTLES = Duration.ofSeconds(11);

  @Test
  @DisplayName("S68@sipout: what SipOut sends at the start is shown")
  void sipoutsDialIsAStartThatIsShown() {
    Fact dial =
        read(
            "sipout",
            "{\"call_action\":\"dial\",\"call_id\":\"a1\",\"call_phone\":\"79004443322\"}");
    CallDraft call = CallDraft.ofProvider("sipout");
    dial.words().forEach(call::word);

    boolean shown = KNOWN.shows(call.event(Happening.STARTED), false);

    assertThat(dial.kind()).isEqualTo(FactKind.STARTED);
    assertThat(shown).isTrue();
  }

  @Test
  @DisplayName("S73@sipout: SipOut's status goes through as it was sent")
  void sipoutsStatusGoesThrough() {
    Fact complete =
        read(
            "sipout",
            "{\"call_action\":\"complete\",\"call_status\":\"Voicemail\",\"call_id\":\"a1\"}");
    CallDraft call = CallDraft.ofProvider("sipout").ended(Outcome.UNKNOWN);
    complete.words().forEach(call::word);
    try (NotifierDriver notifier = NotifierDriver.of(Providers.known())) {

      notifier.hear(call.next(Happening.ENDED));
      notifier.advance(SOON);

      assertThat(notifier.variables().get(0).variables())
          .contains(new Variable(Scope.DEAL, "call_status", "Voicemail"));
      assertThat(notifier.callbacks()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED, ANSWER, telephony_call_success, Success",
    "BUSY, BUSY, telephony_call_busy, Busy",
    "NO_ANSWER, NOANSWER, telephony_call_missed, Missed",
    "CANCELLED, CANCEL, telephony_call_missed, Missed",
    "CONGESTION, CONGESTION, telephony_call_missed, Missed",
    "UNAVAILABLE, CHANUNAVAIL, telephony_call_missed, Missed",
    "UNKNOWN, SOMETHINGNEW, telephony_call_missed, Missed",
  })
  @DisplayName("R33@sipuni: the bot is told by Sipuni's row; the raw status is in the notification")
  void sipuniIsToldByItsOwnRow(Outcome outcome, String status, String text, String word) {
    CallDraft call = CallDraft.ofProvider("sipuni").ended(outcome).word("status", status);
    try (NotifierDriver notifier = NotifierDriver.of(Providers.known())) {

      notifier.hear(call.next(Happening.ENDED));
      notifier.advance(LONGER_THAN_SIPUNI_SETTLES);

      assertThat(notifier.notifications().get(0).text()).contains(status);
      assertThat(notifier.callbacks())
          .singleElement()
          .returns(text, BotCallback::text)
          .satisfies(
              callback ->
                  assertThat(callback.variables())
                      .contains(new Variable(Scope.DEAL, "call_status", word)));
    }
  }

  @Test
  @DisplayName("R10, R11@sipuni: the recording link is the client's sipuni_record_link too")
  void sipunisRecordingIsTheClients() {
    String link = "https://sipuni.com/api/crm/record?id=1";
    CallDraft call = CallDraft.ofProvider("sipuni").ended(Outcome.ANSWERED).recording(link);
    try (NotifierDriver notifier = NotifierDriver.of(Providers.known())) {

      notifier.hear(call.next(Happening.ENDED));

      assertThat(notifier.variables().get(0).variables())
          .contains(
              new Variable(Scope.DEAL, "call_record_link", link),
              new Variable(Scope.CLIENT, "sipuni_record_link", link));
    }
  }

  @Test
  @DisplayName("rule 8: Sipuni's missed call waits 10 s")
  void sipunisMissedCallWaitsLonger() {
    CallDraft call =
        CallDraft.ofProvider("sipuni").ended(Outcome.NO_ANSWER).word("status", "NOANSWER");
    try (NotifierDriver notifier = NotifierDriver.of(Providers.known())) {
      notifier.hear(call.next(Happening.ENDED));

      notifier.advance(SOON);

      assertThat(notifier.callbacks()).isEmpty();
    }
  }

  private static Fact read(String provider, String body) {
    Provider known = Providers.known().byId(provider).orElseThrow();
    Connection connection =
        new Connection(
            provider + "-main",
            "shop",
            provider,
            List.of(),
            ZoneId.of("Europe/Moscow"),
            "RU",
            List.of(),
            "test");
    RawWebhook webhook =
        RawWebhook.received(
            "w-1",
            provider,
            "shop",
            connection.id(),
            "POST",
            "",
            "application/json",
            NOON,
            Payload.of(body.getBytes(UTF_8)));
    return ((Reading.Understood) known.read(webhook, connection)).facts().get(0);
  }
}
