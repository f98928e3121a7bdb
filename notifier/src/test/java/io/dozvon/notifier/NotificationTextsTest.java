package io.dozvon.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.registry.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationTextsTest {

  private record Shown(String title, Happening happening, CallDraft call) {}

  private static final List<Shown> GALLERY =
      List.of(
          new Shown(
              "talk start, employee known",
              Happening.STARTED,
              inbound().word("call_action", "dial").extension("101")),
          new Shown("inbound, answered, with recording", Happening.ENDED, answered()),
          new Shown(
              "inbound, missed, extension of nobody we know",
              Happening.ENDED,
              inbound().ended(Outcome.NO_ANSWER).lasted(0, 20).extension("205")),
          new Shown(
              "outbound, busy, the provider's own word",
              Happening.ENDED,
              CallDraft.of(TestProvider.SIPUNI)
                  .outbound()
                  .ended(Outcome.BUSY)
                  .word("status", "BUSY")
                  .lasted(0, 4)),
          new Shown(
              "a status that we do not know",
              Happening.ENDED,
              inbound().ended(Outcome.UNKNOWN).word("call_status", "Voicemail").lasted(5, 9)),
          new Shown(
              "an end that nobody reported",
              Happening.ENDED,
              inbound().ended(Outcome.UNKNOWN).inferred(true)),
          new Shown(
              "more than an hour, from a hidden number, way unknown",
              Happening.ENDED,
              inbound()
                  .party("anonymous")
                  .direction(Direction.UNKNOWN)
                  .ended(Outcome.ANSWERED)
                  .lasted(4_503, 4_515)),
          new Shown("corrected from missed to answered", Happening.CORRECTED, answered()),
          new Shown("recording known later", Happening.RECORDED, answered()),
          new Shown(
              "text of the conversation",
              Happening.TRANSCRIBED,
              answered().transcript("Здравствуйте, компания \"Ромашка\".\nДобрый день.")),
          new Shown(
              "a notification of the provider's, with what was sent",
              Happening.REPORTED,
              inbound()
                  .word("notification_name", "Первый {0}; «звонок»")
                  .word("report", "uiscom_event")
                  .word(
                      "report_body", "scenario_name: Основной\nfile_link: https://a.example/***")),
          new Shown(
              "a notification without a name",
              Happening.REPORTED,
              inbound().word("report", "uiscom_event")),
          new Shown("another client's call", Happening.MOVED, answered()));

  @ParameterizedTest
  @ValueSource(strings = {"ru", "en"})
  @DisplayName("R9: texts have one fixed layout, in the project's language")
  void readsAsTheGolden(String language) throws IOException {
    NotificationTexts texts = texts(TestRegistry.speaking(language));

    StringBuilder gallery = new StringBuilder();
    for (Shown shown : GALLERY) {
      gallery
          .append("--- ")
          .append(shown.title())
          .append('\n')
          .append(text(texts, shown.happening(), shown.call()))
          .append('\n');
    }

    Path golden = Path.of("src/test/resources/io/dozvon/notifier/texts." + language + ".txt");
    assertThat(gallery).hasToString(Golden.written(golden, gallery.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", ""})
  void aLanguageWithoutTextsIsServedInRussian(String language) {
    NotificationTexts texts = texts(TestRegistry.speaking(language));

    String text = text(texts, Happening.ENDED, answered());

    assertThat(text).startsWith("SipOut: входящий звонок завершён");
  }

  @Test
  void aProjectThatIsNotInTheRegistryIsServedInRussian() {
    NotificationTexts texts = texts(TestRegistry.empty());

    String text = text(texts, Happening.ENDED, answered());

    assertThat(text).startsWith("SipOut: входящий звонок завершён").contains("Сотрудник: 101");
  }

  @Test
  void aProviderThatIsNotInstalledAnyMoreIsNamedByItsId() {
    CallDraft call = CallDraft.ofProvider("mango").ended(Outcome.ANSWERED);

    String text = text(texts(TestRegistry.empty()), Happening.ENDED, call);

    assertThat(text).startsWith("mango: входящий звонок завершён");
  }

  @Test
  void whatAProviderSendsNeverBreaksALineNorTheLayout() {
    CallDraft call =
        inbound()
            .ended(Outcome.BUSY)
            .word("call_status", "Busy\r\nЗапись: {0} 'https://evil'")
            .line("7495\u20281112233");

    String text = text(texts(TestRegistry.empty()), Happening.ENDED, call);

    assertThat(text.lines().toList())
        .containsExactly(
            "SipOut: пропущенный звонок",
            "Клиент: 79004443322",
            "Линия: 7495 1112233",
            "Статус: занято (Busy Запись: {0} 'https://evil')");
  }

  @Test
  void aVeryLongTextIsCutBetweenCharactersAndSaysSo() {
    CallDraft call = answered().transcript("я😀".repeat(50_000));

    String text = text(texts(TestRegistry.empty()), Happening.TRANSCRIBED, call);

    assertThat(text.length()).isBetween(NotificationTexts.LONGEST - 1, NotificationTexts.LONGEST);
    assertThat(text).endsWith("…\n(текст сокращён)");
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 0:00", "9, 0:09", "75, 1:15", "600, 10:00", "3600, 60:00"})
  void durationsReadAsMinutesAndSeconds(int seconds, String expected) {
    CallDraft call = inbound().ended(Outcome.ANSWERED).lasted(seconds, seconds);

    String text = text(texts(TestRegistry.empty()), Happening.ENDED, call);

    assertThat(text).endsWith("Длительность разговора: " + expected);
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void bothLanguagesHavePhrasesForAllThatIsEverShown(Outcome outcome) {
    Set<Happening> withDirection = Set.of(Happening.STARTED, Happening.ENDED, Happening.CORRECTED);

    for (String language : List.of("ru", "en")) {
      NotificationTexts texts = texts(TestRegistry.speaking(language));
      for (Direction direction : Direction.values()) {
        for (Happening happening : withDirection) {
          CallDraft call = inbound().direction(direction).ended(outcome);
          assertThat(text(texts, happening, call)).isNotBlank();
        }
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSamePhrases() {
    Set<String> russian = Phrases.in("ru").bundle().keySet();

    Set<String> english = Phrases.in("en").bundle().keySet();

    assertThat(english).isEqualTo(russian);
  }

  private static CallDraft inbound() {
    return CallDraft.of(TestProvider.SIPOUT).phase(Phase.RINGING);
  }

  private static CallDraft answered() {
    return inbound()
        .ended(Outcome.ANSWERED)
        .word("call_status", "Success")
        .extension("101")
        .lasted(66, 75)
        .recording("https://lk.sipout.net/record/1");
  }

  private static String text(NotificationTexts texts, Happening happening, CallDraft call) {
    MatchedCall matched = call.again(happening);
    CallContext context = new CallContexts(TestRegistry.empty()).of(matched);
    return texts.of(happening, context, matched.event().call());
  }

  private static NotificationTexts texts(Registry registry) {
    ProviderTerms terms = new ProviderTerms(TestProvider.all(), NotifierSettings.defaults());
    return new NotificationTexts(terms, new CallContexts(registry), registry);
  }
}
