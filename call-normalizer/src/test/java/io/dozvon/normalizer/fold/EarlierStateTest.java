package io.dozvon.normalizer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.providers.Fact;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an earlier version kept of a call is read by this one. */
class EarlierStateTest {

  private static final String KEPT =
      """
      {"head":{"id":"c1.a","project":"p1","connection":"c1","provider":"sipuni"},
       "facts":[{"fact":{"key":"event-1","callIds":["a"],"traces":["record-1"],"kind":"started",
         "authority":20,"at":"2026-03-01T10:00:00Z","direction":"outbound",
         "client":{"kind":"phone","raw":"79004443322","phone":"79004443322"},
         "extension":"201","rung":[],"provisional":false,"words":{"treeName":"x"}},
         "receivedAt":"2026-03-01T10:01:00Z","origin":"telephony.raw.sipuni.v1/0/7",
         "replay":false}],
       "aliases":["a"],"traces":["record-1"],"reported":{"keys":[]},"told":"ringing","version":1,
       "waits":"FOR_LEGS"}
      """;

  @Test
  void itGoesOnWithoutACommand() {
    byte[] bytes = KEPT.getBytes(StandardCharsets.UTF_8);

    FoldedCall call = new JsonSerde<>(FoldedCall.class).deserializer().deserialize("calls", bytes);

    assertThat(call.facts())
        .extracting(KeptFact::fact)
        .extracting(Fact::command)
        .containsOnly(none());
    assertThat(call.call().command()).isEmpty();
    assertThat(call.call().client()).contains(Heard.CLIENT);
    assertThat(call.onlyOrdered()).isFalse();
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
