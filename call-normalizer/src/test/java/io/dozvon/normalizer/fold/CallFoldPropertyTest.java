package io.dozvon.normalizer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.ListArbitrary;

class CallFoldPropertyTest {

  @Property(tries = 60)
  void everyOrderOfAFewFactsMakesTheSameCall(@ForAll("few") List<Fact> facts) {
    Call expected = CallFold.fold(Heard.HEAD, kept(facts), Waits.FOR_LEGS);

    List<List<Fact>> orders = permutations(facts);

    assertThat(orders)
        .allSatisfy(
            order ->
                assertThat(CallFold.fold(Heard.HEAD, kept(order), Waits.FOR_LEGS))
                    .isEqualTo(expected));
  }

  @Property(tries = 200)
  void anyOrderWithRedeliveriesEndsInTheSameCall(
      @ForAll("many") List<Fact> facts, @ForAll Random chance) {
    List<Fact> twice = new ArrayList<>(facts);
    twice.addAll(facts);
    Collections.shuffle(twice, chance);

    Heard heard = hear(twice);

    assertThat(heard.call.call()).isEqualTo(CallFold.fold(Heard.HEAD, kept(facts), Waits.FOR_LEGS));
    assertThat(heard.call.facts()).hasSameSizeAs(facts);
  }

  @Property(tries = 200)
  void versionsGrowByOneAndNoEventRepeatsAnother(@ForAll("many") List<Fact> facts) {
    Heard heard = hear(facts);

    assertThat(heard.events.stream().map(event -> event.call().version()))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, heard.events.size()).boxed().toList());
    assertThat(heard.events.stream().map(CallEvent::eventId)).doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  void whatWasLastAnnouncedOfAnEndIsWhatTheFoldSays(@ForAll("many") List<Fact> facts) {
    Heard heard = hear(facts);

    Call now = heard.call.call();
    assertThat(heard.events.stream().anyMatch(event -> event.happening() == Happening.ENDED))
        .isEqualTo(facts.stream().anyMatch(fact -> fact.kind() == FactKind.ENDED));
    if (!heard.events.isEmpty()) {
      Call told = heard.last().call();
      assertThat(told.outcome()).isEqualTo(now.outcome());
      assertThat(told.client()).isEqualTo(now.client());
      assertThat(told.phase()).isEqualTo(now.phase());
    }
  }

  @Property(tries = 200)
  void amongEqualsAnsweredNeverReverts(@ForAll("equals") List<Fact> facts) {
    Heard heard = hear(facts);

    List<Outcome> outcomes =
        heard.events.stream().map(event -> event.call().outcome()).dropWhile(this::other).toList();
    assertThat(outcomes).allMatch(outcome -> outcome == Outcome.ANSWERED);
  }

  @Property(tries = 200)
  void durationsAreNeverNegativeAndTalkNeedsAnAnswer(@ForAll("many") List<Fact> facts) {
    var call = CallFold.fold(Heard.HEAD, kept(facts), Waits.FOR_LEGS);

    var times = call.times();
    assertThat(List.of(times.ringSeconds(), times.talkSeconds(), times.totalSeconds()))
        .allSatisfy(seconds -> assertThat(seconds.orElse(0)).isNotNegative());
    assertThat(times.talkSeconds().orElse(0) > 0 && call.outcome() != Outcome.ANSWERED).isFalse();
  }

  @Property(tries = 100)
  void whatIsKeptReadsBackAsItWasWritten(@ForAll("many") List<Fact> facts) {
    FoldedCall call = hear(facts).call;
    JsonSerde<FoldedCall> serde = new JsonSerde<>(FoldedCall.class);

    byte[] written = serde.serializer().serialize("calls", call);

    assertThat(serde.deserializer().deserialize("calls", written)).isEqualTo(call);
  }

  @Provide
  Arbitrary<List<Fact>> few() {
    return facts(Arbitraries.integers().between(1, 3)).ofMinSize(1).ofMaxSize(6).map(this::named);
  }

  @Provide
  Arbitrary<List<Fact>> many() {
    return facts(Arbitraries.integers().between(1, 3)).ofMinSize(1).ofMaxSize(25).map(this::named);
  }

  @Provide("equals")
  Arbitrary<List<Fact>> ofEqualAuthority() {
    return facts(Arbitraries.just(1)).ofMinSize(1).ofMaxSize(25).map(this::named);
  }

  private boolean other(Outcome outcome) {
    return outcome != Outcome.ANSWERED;
  }

  private static ListArbitrary<FactDraft> facts(Arbitrary<Integer> authorities) {
    Arbitrary<Optional<Instant>> times =
        Arbitraries.integers().between(0, 4).map(Heard.START::plusSeconds).optional(0.8);
    Arbitrary<Optional<String>> extensions = Arbitraries.of("201", "202").optional(0.5);
    Arbitrary<Optional<Integer>> seconds = Arbitraries.integers().between(-2, 9).optional(0.3);
    return Combinators.combine(
            Arbitraries.of(FactKind.class),
            authorities,
            times,
            times.optional(0.3).map(CallFoldPropertyTest::flat),
            extensions,
            seconds,
            Arbitraries.of(Outcome.class).optional(0.6),
            Arbitraries.of(Direction.class))
        .as(CallFoldPropertyTest::draft)
        .list();
  }

  private static FactDraft draft(
      FactKind kind,
      int authority,
      Optional<Instant> at,
      Optional<Instant> answered,
      Optional<String> extension,
      Optional<Integer> seconds,
      Optional<Outcome> outcome,
      Direction direction) {
    FactDraft draft =
        Fact.about("a", kind, "k")
            .authority(authority)
            .at(at)
            .answered(answered)
            .extension(extension)
            .talkSeconds(seconds)
            .totalSeconds(seconds.map(talk -> talk + 1))
            .direction(direction)
            .client(extension.map(some -> Heard.CLIENT))
            .transcript(extension.filter(some -> kind == FactKind.TRANSCRIBED))
            .word("kind", Optional.of(kind.name()));
    outcome.ifPresent(draft::outcome);
    return draft;
  }

  /** Every fact gets a key of its own. */
  private List<Fact> named(List<FactDraft> drafts) {
    List<Fact> named = new ArrayList<>();
    for (FactDraft draft : drafts) {
      Fact fact = draft.build();
      named.add(withKey(fact, "k" + named.size()));
    }
    return named;
  }

  private static Fact withKey(Fact fact, String key) {
    return new Fact(
        key,
        fact.callIds(),
        fact.traces(),
        fact.kind(),
        fact.authority(),
        fact.at(),
        fact.direction(),
        fact.client(),
        fact.line(),
        fact.extension(),
        fact.rung(),
        fact.started(),
        fact.answered(),
        fact.ended(),
        fact.talkSeconds(),
        fact.totalSeconds(),
        fact.outcome(),
        fact.recording(),
        fact.transcript(),
        fact.provisional(),
        fact.words(),
        fact.command());
  }

  private static Heard hear(List<Fact> facts) {
    Heard heard = new Heard();
    facts.forEach(fact -> heard.take(Heard.kept(fact)));
    return heard;
  }

  private static List<KeptFact> kept(List<Fact> facts) {
    return facts.stream().map(Heard::kept).toList();
  }

  private static <T> Optional<T> flat(Optional<Optional<T>> nested) {
    return nested.flatMap(inner -> inner);
  }

  private static <T> List<List<T>> permutations(List<T> items) {
    List<List<T>> all = new ArrayList<>();
    permute(new ArrayList<>(items), 0, all);
    return all;
  }

  private static <T> void permute(List<T> items, int from, List<List<T>> into) {
    if (from >= items.size() - 1) {
      into.add(List.copyOf(items));
      return;
    }
    for (int index = from; index < items.size(); index++) {
      Collections.swap(items, from, index);
      permute(items, from + 1, into);
      Collections.swap(items, from, index);
    }
  }
}
