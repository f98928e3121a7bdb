package io.dozvon.normalizer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Report;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactLimitsTest {

  /** Six bytes in JSON: nothing takes more. */
  private static final String CONTROL = "\u0001";

  @Test
  void theWorstThatAProviderCanSendFitsIntoARecord() {
    Heard heard = new Heard();

    IntStream.range(0, 300).forEach(index -> heard.take(Heard.kept(worst(index))));

    assertThat(bytes(FoldedCall.class, heard.call)).isLessThan(Topic.LARGEST_RECORD_BYTES);
    assertThat(bytes(CallEvent.class, heard.last())).isLessThan(Topic.LARGEST_RECORD_BYTES);
  }

  @Test
  void ofReportsThatWaitOnlySoManyKeepTheWholeOfWhatWasSent() {
    Heard heard = new Heard();

    for (String key : List.of("r1", "r2", "r3")) {
      Fact report =
          Fact.about("a", FactKind.RINGING, key)
              .report("test", "body")
              .request("x".repeat(40_000))
              .build();
      heard.take(Heard.kept(report));
    }

    assertThat(heard.call.facts())
        .extracting(kept -> kept.fact().words().containsKey(Report.REQUEST))
        .containsExactly(true, true, false);
    assertThat(heard.call.facts().get(2).fact().words())
        .containsEntry(Report.REQUEST_TOO_LONG, "true");
  }

  @Test
  void halfACharacterIsMadeWhole() {
    Heard heard = Heard.of(Heard.fact(FactKind.TRANSCRIBED, 1).transcript(Optional.of("a\ud800b")));

    assertThat(heard.last().call().transcript()).contains("a?b");
    assertThat(bytes(CallEvent.class, heard.last())).isPositive();
  }

  @Test
  void aTextIsCutAndNeverInsideACharacter() {
    String emoji = "\ud83d\ude00".repeat(60_000);

    Heard heard =
        Heard.of(Heard.fact(FactKind.TRANSCRIBED, 1).transcript(Optional.of("x" + emoji)));

    String text = heard.last().call().transcript().orElseThrow();
    assertThat(text.length()).isBetween(99_998, 100_000);
    assertThat(text.endsWith("\ud83d\ude00")).isTrue();
  }

  @Test
  void aTimeBeyondAllClocksIsNone() {
    Heard heard = Heard.of(Heard.fact(FactKind.RINGING, 1).at(Optional.of(Instant.MAX)));

    assertThat(heard.last().occurredAt()).isEqualTo(Heard.START.plusSeconds(60));
  }

  @Test
  void aLinkThatIsTooLongIsNoLink() {
    Heard heard =
        Heard.of(
            Heard.fact(FactKind.ENDED, 1)
                .recording(Optional.of("https://r.example/" + "x".repeat(5_000))));

    assertThat(heard.last().call().recording()).isEmpty();
  }

  @Test
  void twoLongKeysThatDifferAtTheirEndStayTwo() {
    Heard heard = new Heard();

    heard.take(Heard.kept(Fact.about("a", FactKind.REPORTED, "k".repeat(500) + "1").build()));
    heard.take(Heard.kept(Fact.about("a", FactKind.REPORTED, "k".repeat(500) + "2").build()));

    assertThat(heard.call.facts()).hasSize(2);
  }

  @Test
  void theLeastOfReportsAndRingsMakeRoom() {
    Heard heard = Heard.of(Heard.fact(FactKind.ENDED, 1).outcome(Outcome.BUSY).authority(-9));

    IntStream.range(0, 300)
        .forEach(index -> heard.then(Fact.about("a", FactKind.REPORTED, "r" + index)));

    assertThat(heard.call.facts())
        .hasSize(FactLimits.FACTS)
        .anyMatch(kept -> kept.fact().kind() == FactKind.ENDED);
  }

  @Test
  void aFactOfLessWorthThanAllThatIsKeptIsDropped() {
    Heard heard = new Heard();
    IntStream.range(0, 256)
        .forEach(index -> heard.then(Fact.about("a", FactKind.REPORTED, "r" + index).authority(1)));

    Hearing hearing = heard.take(Heard.kept(Fact.about("a", FactKind.REPORTED, "late").build()));

    assertThat(hearing.call().facts()).hasSize(256);
    assertThat(hearing.events()).isEmpty();
    assertThat(hearing.dropped()).isOne();
  }

  private static Fact worst(int index) {
    String huge = CONTROL.repeat(5_000);
    FactDraft draft =
        Fact.about("a", FactKind.RINGING, huge + index)
            .client(Optional.of(new Party(Party.Kind.UNREADABLE, huge, Optional.empty())))
            .line(Optional.of(huge))
            .extension(Optional.of(index + huge))
            .rung(Collections.nCopies(500, huge))
            .recording(Optional.of(huge.substring(0, 4_000)))
            .transcript(index % 10 == 0 ? Optional.of(CONTROL.repeat(120_000)) : Optional.empty());
    if (index % 3 == 0) {
      draft.report(huge, huge).request(CONTROL.repeat(90_000));
    }
    IntStream.range(0, 50).forEach(id -> draft.alsoKnownAs(index + "-" + id + CONTROL.repeat(150)));
    IntStream.range(0, 100).forEach(word -> draft.word(word + huge, Optional.of(huge)));
    return draft.build();
  }

  private static <T> int bytes(Class<T> type, T value) {
    return new JsonSerde<>(type).serializer().serialize("any", value).length;
  }
}
