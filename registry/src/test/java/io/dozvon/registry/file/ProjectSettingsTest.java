package io.dozvon.registry.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.registry.CallbackSettings;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.VariableSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a project may say of its texts, callbacks and variables. */
class ProjectSettingsTest {

  private static final Surroundings SURROUNDINGS =
      new Surroundings(
          List.of(
              promising("sipuni", Optional.of("sipuni_record_link"), Optional.empty()),
              promising("novofon", Optional.of("zadarma_record_link"), Optional.empty()),
              promising("uiscom", Optional.empty(), Optional.of("uiscom_request"))),
          name -> null);

  @Test
  void textsCallbacksAndVariablesAreTaken() {
    // When
    Project project =
        project(
            """
                texts:
                  ended: |
                    {provider}: {status}
                    {recording}
                  sipuni.missed: Пропущен {client}
                callbacks:
                  without: [busy, uiscom.report]
                  texts: {missed: пропущен, sipuni.success: sipuni_ok}
                  replays: true
                  inferredEnds: false
                variables:
                  scopes: {call_status: client, uiscom_request: client, sipuni_record_link: deal}
                  names: {sipuni_record_link: zapis}
            """);

    // Then
    assertThat(project.texts())
        .isEqualTo(
            Map.of(
                "ended", "{provider}: {status}\n{recording}\n",
                "sipuni.missed", "Пропущен {client}"));
    assertThat(project.callbacks())
        .contains(
            new CallbackSettings(
                List.of("busy", "uiscom.report"),
                Map.of("missed", "пропущен", "sipuni.success", "sipuni_ok"),
                Optional.of(true),
                Optional.of(false)));
    assertThat(project.variables())
        .contains(
            new VariableSettings(
                Map.of(
                    "call_status", Scope.CLIENT,
                    "uiscom_request", Scope.CLIENT,
                    "sipuni_record_link", Scope.DEAL),
                Map.of("sipuni_record_link", "zapis")));
  }

  @Test
  void withoutThemAllIsAsTheGuidesHaveIt() {
    // When
    Project project = project("");

    // Then
    assertThat(project.texts()).isEmpty();
    assertThat(project.callbacks()).isEmpty();
    assertThat(project.variables()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "texts: {ended: `{recordng}`}      | texts.ended (line 3): there is no such name as {recordng}; did you mean {recording}? These are known: {provider}, {direction}, {client}",
        "texts: {ended: `{x`}              | texts.ended (line 3): '{x' is not closed by '}'",
        "texts: {ended: ``}                | texts.ended (line 3): it is empty",
        "texts: {ended: [a]}               | texts.ended (line 3): found a list; expected a text",
        "texts: {endet: a}                 | texts.endet (line 3): there is no such key; did you mean 'ended'? These are known here: corrected, ended,",
        "texts: {mango.ended: a}           | texts.mango.ended (line 3): there is no such key; these are known here: corrected,",
        "texts: a                          | texts (line 3): found a text; expected keys and values",
        "callbacks: {without: [busi]}      | callbacks.without[0] (line 3): found 'busi'; expected one of success, busy, missed, text, report; of one provider as novofon.success",
        "callbacks: {without: [mango.busy]} | callbacks.without[0] (line 3): found 'mango.busy'; expected one of success",
        "callbacks: {texts: {busy: a;b}}   | callbacks.texts.busy (line 3): found 'a;b'; expected 1 to 100 characters without ';'",
        "callbacks: {texts: {busy: ` a`}}  | callbacks.texts.busy (line 3): found ' a'; expected 1 to 100 characters",
        "callbacks: {texts: {buzy: a}}     | callbacks.texts.buzy (line 3): there is no such key; did you mean 'busy'?",
        "callbacks: {replays: yes}         | callbacks.replays (line 3): found a text; expected true or false",
        "callbacks: {of: [busy]}           | callbacks.of (line 3): there is no such key; these are known here: inferredEnds, replays, texts, without",
        "variables: {scopes: {call_did: order}} | variables.scopes.call_did (line 3): found 'order'; expected one of deal, client, project",
        "variables: {scopes: {call_dit: deal}} | variables.scopes.call_dit (line 3): there is no such key; did you mean 'call_did'?",
        "variables: {names: {call_did: x}} | variables.names.call_did (line 3): there is no such key; these are known here: sipuni_record_link, zadarma_record_link",
        "variables: {names: {sipuni_record_link: 1x}} | variables.names.sipuni_record_link (line 3): found '1x'; expected a letter, then",
        "variables: {names: {sipuni_record_link: call_did}} | variables.names.sipuni_record_link (line 3): another variable is called 'call_did'",
      })
  void whatIsWrongIsToldWithItsPlaceAndWhatIsKnown(String settings, String complaint) {
    // When
    String said = complaintOf("    " + settings.replace('`', '\''));

    // Then
    assertThat(said).contains("\n  projects[0]." + complaint);
  }

  private static Project project(String settings) {
    return RegistryFile.parse("registry.yaml", yaml(settings), SURROUNDINGS).projects().get(0);
  }

  private static String complaintOf(String settings) {
    try {
      return "nothing of " + project(settings);
    } catch (RegistryFileException e) {
      return e.getMessage();
    }
  }

  private static String yaml(String settings) {
    return "projects:\n  - id: flowers\n" + settings;
  }

  private static KnownProvider promising(
      String id, Optional<String> recording, Optional<String> request) {
    return new KnownProvider(id, Set.of(), Set.of(), List.of(), false, recording, request);
  }
}
