package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.serde.JsonSerde;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredStatesTest {

  static Stream<OutcomeTelling> states() {
    MatchedCall matched =
        CallDraft.of(TestProvider.SIPOUT).ended(Outcome.NO_ANSWER).next(Happening.ENDED);
    BotCallback callback =
        new BotCallback(
            "id",
            new CallContexts(TestRegistry.empty()).of(matched),
            "telephony_call_missed",
            List.of(new Variable(Scope.DEAL, "call_status", "Missed")));
    return Stream.of(
        new OutcomeTelling.Open(),
        new OutcomeTelling.Waiting(NOON, callback),
        new OutcomeTelling.Closed());
  }

  @ParameterizedTest
  @MethodSource("states")
  void aStateComesBackFromTheStoreAsItWas(OutcomeTelling state) {
    var serde = new JsonSerde<>(ToldCall.class);
    ToldCall told = new ToldCall(7, true, true, state, NOON, Optional.of(6));

    byte[] stored = serde.serializer().serialize("store", told);

    assertThat(serde.deserializer().deserialize("store", stored)).isEqualTo(told);
  }

  @Test
  void aStateOfBeforeReplaysOwesNothing() {
    byte[] stored =
        """
        {"version": 7, "shown": true, "textTold": true, "outcome": {"state": "closed"},
         "touchedAt": "2026-11-20T12:00:00Z"}"""
            .getBytes(UTF_8);

    ToldCall told = new JsonSerde<>(ToldCall.class).deserializer().deserialize("store", stored);

    assertThat(told.owed()).isEmpty();
  }

  @Test
  void aReminderComesBackFromItsKeyAsItWas() {
    Reminder reminder = new Reminder(NOON, Reminder.Matter.SETTLE, "shop|client-1|call|1");

    Reminder parsed = Reminder.parse(reminder.key());

    assertThat(parsed).isEqualTo(reminder);
  }
}
