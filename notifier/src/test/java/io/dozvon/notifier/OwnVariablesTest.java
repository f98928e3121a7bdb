package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.registry.VariableSettings;
import io.dozvon.providers.Providers;
import io.dozvon.registry.RegistryEntries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R10, R11: a project chooses where variables live, and what a recording's is called")
class OwnVariablesTest {

  private static final String LINK = "https://pbx.example/record/1";

  private final CallDraft older =
      CallDraft.ofProvider("sipuni").id("call-1").ringing(NOON.minusSeconds(600));
  private final CallDraft younger =
      CallDraft.ofProvider("sipuni").id("call-2").ringing(NOON.minusSeconds(300));
  private final RegistryEntries registry = TestRegistry.of(Shop.USUAL.project());
  private final NotifierDriver notifier = NotifierDriver.of(Providers.known(), registry, NOON);

  @AfterEach
  void close() {
    notifier.close();
  }

  @Test
  void eachVariableLivesWhereTheProjectWantsIt() {
    given(
        Map.of("call_status", Scope.CLIENT, "sipuni_record_link", Scope.PROJECT),
        Map.of("sipuni_record_link", "zapis"));

    notifier.hear(older.ended(Outcome.ANSWERED).recording(LINK).next(Happening.ENDED));

    assertThat(written())
        .contains(
            new Variable(Scope.CLIENT, "call_status", "Success"),
            new Variable(Scope.DEAL, "call_record_link", LINK),
            new Variable(Scope.PROJECT, "zapis", LINK))
        .hasSize(10);
  }

  @Test
  void aScopeThatNobodyKnowsIsTheUsualOne() {
    given(Map.of("call_status", Scope.UNKNOWN, "sipuni_record_link", Scope.UNKNOWN), Map.of());

    notifier.hear(older.ended(Outcome.BUSY).next(Happening.ENDED));

    assertThat(written())
        .contains(
            new Variable(Scope.DEAL, "call_status", "Busy"),
            new Variable(Scope.CLIENT, "sipuni_record_link", ""));
  }

  @Test
  @DisplayName("rule 9: what was written elsewhere before does not survive")
  void whereAProjectChangesItsMindTheOldPlacesAreEmptied() {
    given(Map.of("call_status", Scope.CLIENT), Map.of("sipuni_record_link", "zapis"));
    notifier.hear(older.ended(Outcome.ANSWERED).recording(LINK).next(Happening.ENDED));
    written();
    given(Map.of("call_did", Scope.CLIENT), Map.of());

    notifier.hear(younger.ended(Outcome.ANSWERED).recording(LINK).next(Happening.ENDED));

    assertThat(written())
        .contains(
            new Variable(Scope.DEAL, "call_status", "Success"),
            new Variable(Scope.CLIENT, "call_status", ""),
            new Variable(Scope.CLIENT, "call_did", "74951112233"),
            new Variable(Scope.DEAL, "call_did", ""),
            new Variable(Scope.CLIENT, "sipuni_record_link", LINK),
            new Variable(Scope.CLIENT, "zapis", ""));
  }

  @Test
  @DisplayName("rule 9: of a call that is another client's now nothing is left")
  void theVariablesOfACallThatMovesAwayAreEmptied() {
    notifier.hear(older.ended(Outcome.ANSWERED).recording(LINK).next(Happening.ENDED));
    written();

    notifier.hear(older.next(Happening.MOVED));

    assertThat(written())
        .contains(
            new Variable(Scope.DEAL, "call_record_link", ""),
            new Variable(Scope.CLIENT, "sipuni_record_link", ""))
        .hasSize(10)
        .allMatch(variable -> variable.value().isEmpty());
  }

  @Test
  @DisplayName("rule 9: of two calls found to be one the one that goes on is described")
  void theCallThatGoesOnTakesTheVariablesOfTheOneThatWasMerged() {
    notifier.hear(older.ended(Outcome.NO_ANSWER).next(Happening.ENDED));
    notifier.hear(younger.ended(Outcome.ANSWERED).next(Happening.ENDED));
    written();

    notifier.hear(mergedInto("call-1", younger.next(Happening.MERGED)));
    var atTheMerge = notifier.variables();
    notifier.hear(older.ended(Outcome.ANSWERED).next(Happening.CORRECTED));

    assertThat(atTheMerge).isEmpty();
    assertThat(notifier.variables())
        .singleElement()
        .returns("call-1", update -> update.context().callId());
  }

  @Test
  void anotherCallThatMovesAwayTakesNothing() {
    notifier.hear(older.ended(Outcome.BUSY).next(Happening.ENDED));
    notifier.hear(younger.ended(Outcome.BUSY).next(Happening.ENDED));
    written();

    notifier.hear(older.next(Happening.MOVED));

    assertThat(notifier.variables()).isEmpty();
  }

  private static MatchedCall mergedInto(String call, MatchedCall merged) {
    CallEvent event = merged.event();
    return new MatchedCall(
        merged.eventId(),
        new CallEvent(
            event.eventId(),
            event.happening(),
            event.occurredAt(),
            event.receivedAt(),
            event.origin(),
            event.replay(),
            event.call(),
            event.wishes(),
            event.late(),
            Optional.of(call)),
        merged.match());
  }

  private List<Variable> written() {
    List<VariableUpdate> updates = notifier.variables();
    return updates.get(updates.size() - 1).variables();
  }

  private void given(Map<String, Scope> scopes, Map<String, String> names) {
    registry.put(
        Shop.with(
            Map.of(),
            Optional.empty(),
            Optional.of(new VariableSettings(scopes, names)),
            Map.of()));
  }
}
