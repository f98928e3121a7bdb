package io.dozvon.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

/** What fails after the fold has thought leaves no trace: the webhook can be sent through again. */
class LaterStepFailsTest {

  private boolean broken = true;

  @Test
  void whereTheEventCannotBeWrittenNothingIsToldAndNothingKept() {
    Topic<String, CallEvent> topic = Folding.CALL_EVENTS;
    Folding folding =
        new Folding(
            new Topic<>(
                topic.name(),
                topic.meaning(),
                topic.keyMeaning(),
                topic.valueType(),
                topic.keySerde(),
                failing(topic.valueSerde()),
                topic.partitions(),
                topic.retention()),
            event -> {},
            Folding.CALLS);

    assertThatThrownBy(() -> folding.hear(0, transcribed())).hasMessage("broken");

    assertThat(folding.events).isEmpty();
    isHeardAsIfForTheFirstTime(folding);
  }

  @Test
  void whereASecondEventCannotBeHandedOnNothingIsKept() {
    Folding folding =
        new Folding(
            Folding.CALL_EVENTS,
            event -> failOn(event.happening() == Happening.TRANSCRIBED),
            Folding.CALLS);

    assertThatThrownBy(() -> folding.hear(0, transcribed())).hasMessage("broken");

    assertThat(folding.calls()).isEmpty();
    folding.events.clear();
    isHeardAsIfForTheFirstTime(folding);
  }

  @Test
  void whereTheCallCannotBeKeptItIsHeardAnew() {
    Folding folding = new Folding(Folding.CALL_EVENTS, event -> {}, failing(Folding.CALLS));

    assertThatThrownBy(() -> folding.hear(0, transcribed())).hasMessage("broken");

    assertThat(folding.calls()).isEmpty();
    folding.events.clear();
    isHeardAsIfForTheFirstTime(folding);
  }

  private void isHeardAsIfForTheFirstTime(Folding folding) {
    broken = false;
    folding.hear(60, transcribed());
    assertThat(folding.count("dozvon.facts.redelivered")).isZero();
    assertThat(folding.events)
        .extracting(CallEvent::happening)
        .containsExactly(Happening.ENDED, Happening.TRANSCRIBED);
    assertThat(folding.calls()).extracting(FoldedCall::version).containsExactly(2);
  }

  private static Fact transcribed() {
    return Fact.about("a", FactKind.ENDED, "end")
        .client(Optional.of(PhoneReader.forCountry("RU").read("79004443322")))
        .transcript(Optional.of("hello"))
        .build();
  }

  private <T> Serde<T> failing(Serde<T> serde) {
    Serializer<T> serializer =
        (topic, value) -> {
          failOn(value != null);
          return serde.serializer().serialize(topic, value);
        };
    return Serdes.serdeFrom(serializer, serde.deserializer());
  }

  private void failOn(boolean condition) {
    if (broken && condition) {
      throw new IllegalStateException("broken");
    }
  }
}
