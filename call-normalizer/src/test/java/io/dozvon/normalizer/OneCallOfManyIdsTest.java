package io.dozvon.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OneCallOfManyIdsTest {

  private final Folding folding = new Folding();

  @Test
  void whileNothingWasToldTheCallTakesTheBestOfItsIds() {
    Fact text =
        Fact.about("recording", FactKind.TRANSCRIBED, "t").transcript(Optional.of("hi")).build();
    Fact record = Fact.about("own", FactKind.RECORDED, "r").alsoKnownAs("recording").build();

    folding.hear(0, text).hear(1, record).hear(2, ring("own"));

    assertThat(folding.events).extracting(event -> event.call().id()).containsOnly("c1.own");
    assertThat(folding.calls()).hasSize(1);
  }

  @Test
  void anIdThatWasToldStays() {
    folding.hear(0, ring("second")).hear(1, end("first").alsoKnownAs("second").build());

    assertThat(folding.events).extracting(event -> event.call().id()).containsOnly("c1.second");
    assertThat(folding.calls().get(0).call().providerIds())
        .containsExactlyInAnyOrder("second", "first");
  }

  @Test
  void whatWasNeverToldJoinsWithoutAWord() {
    Fact quiet = Fact.about("b", FactKind.RINGING, "q").extension(Optional.of("202")).build();

    folding.hear(0, quiet).hear(1, ring("a")).hear(2, end("a").alsoKnownAs("b").build());

    assertThat(told()).containsExactly("RINGING c1.a 1 ", "ENDED c1.a 2 ");
    assertThat(folding.events.get(1).call().extensionsRung()).contains("202");
  }

  @Test
  void ofTwoThatWereToldTheYoungerIsMergedWhicheverComesFirstIntoTheFact() {
    folding
        .hear(0, ring("a"))
        .hear(5, ring("b"))
        .hear(9, end("b").alsoKnownAs("a").build())
        .hear(9, end("b").alsoKnownAs("a").build());

    assertThat(told())
        .containsExactly(
            "RINGING c1.a 1 ", "RINGING c1.b 1 ", "MERGED c1.b 2 c1.a", "ENDED c1.a 2 ");
    assertThat(folding.calls()).extracting(call -> call.head().id()).containsExactly("c1.a");
  }

  @Test
  void whatTheYoungerKnewGoesOnInTheElder() {
    folding
        .hear(0, end("a").outcome(Outcome.NO_ANSWER).build())
        .hear(5, Fact.about("b", FactKind.ANSWERED, "x").extension(Optional.of("7")).build())
        .hear(9, Fact.about("b", FactKind.REPORTED, "link").alsoKnownAs("a").build());

    assertThat(told()).containsExactly("ENDED c1.a 1 ", "CORRECTED c1.a 2 ");
    assertThat(folding.calls().get(0).call())
        .returns(Outcome.ANSWERED, call -> call.outcome())
        .returns(Optional.of("7"), call -> call.answeredBy());
  }

  @Test
  void aReportThatOneOfThemToldIsNotToldAgain() {
    Fact report = ringing("b").build();
    Fact told = Fact.about("b", FactKind.REPORTED, "n").report("test", "body").build();

    folding.hear(0, ring("a")).hear(1, report, told).hear(2, end("a").alsoKnownAs("b").build());

    assertThat(folding.events)
        .filteredOn(event -> event.call().words().containsValue("body"))
        .hasSize(1);
  }

  @Test
  void aTraceLeadsWhatHasNoIdOfItsOwnToItsCall() {
    folding
        .hear(0, ringing("s1").trace(Optional.of("order")).build())
        .hear(9, end("order").build());

    assertThat(folding.calls()).extracting(call -> call.head().id()).containsExactly("c1.s1");
  }

  @Test
  void twoCallsOfOneTraceStayTwoAndTheLaterIsFoundByIt() {
    folding
        .hear(0, ringing("s1").trace(Optional.of("order")).build())
        .hear(1, ringing("s2").trace(Optional.of("order")).build())
        .hear(9, end("order").build());

    assertThat(folding.calls()).hasSize(2);
    assertThat(folding.events.get(2).call().id()).isEqualTo("c1.s2");
  }

  @Test
  void whatIsForgottenLeavesNoIdBehind() {
    folding
        .hear(0, end("s1").alsoKnownAs("also").trace(Optional.of("order")).build())
        .hear(8 * 24 * 3600, ring("b"));

    folding.hear(8 * 24 * 3600 + 5, end("order").build()).hear(8 * 24 * 3600 + 6, ring("also"));

    assertThat(folding.calls())
        .extracting(call -> call.head().id())
        .containsExactlyInAnyOrder("c1.b", "c1.order", "c1.also");
  }

  @Test
  void aRedeliveryThatWasToldEarlierStandsForBothAndSaysNothing() {
    FactDraft later = ringing("a").at(Optional.of(Folding.START.plusSeconds(1)));
    FactDraft earlier = ringing("a").at(Optional.of(Folding.START));

    folding.hear(2, later.build()).hear(3, earlier.build());

    assertThat(folding.events).hasSize(1);
    assertThat(folding.count("dozvon.facts.redelivered")).isOne();
    assertThat(folding.calls())
        .extracting(FoldedCall::call)
        .extracting(call -> call.times().ringing())
        .containsExactly(Optional.of(Folding.START));
  }

  private List<String> told() {
    return folding.events.stream().map(OneCallOfManyIdsTest::said).toList();
  }

  private static String said(CallEvent event) {
    return "%s %s %d %s"
        .formatted(
            event.happening(),
            event.call().id(),
            event.call().version(),
            event.mergedInto().orElse(""));
  }

  private static Fact ring(String call) {
    return ringing(call).build();
  }

  private static FactDraft ringing(String call) {
    return of(call, FactKind.RINGING);
  }

  private static FactDraft end(String call) {
    return of(call, FactKind.ENDED);
  }

  private static FactDraft of(String call, FactKind kind) {
    return Fact.about(call, kind, call + kind)
        .client(Optional.of(PhoneReader.forCountry("RU").read("79004443322")));
  }
}
