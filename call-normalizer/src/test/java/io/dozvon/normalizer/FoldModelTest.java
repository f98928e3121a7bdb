package io.dozvon.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fold with its stores against a plain model, with random facts of a few calls. */
class FoldModelTest {

  private static final List<String> IDS = List.of("a", "b", "c", "d");
  private static final PhoneReader PHONES = PhoneReader.forCountry("RU");

  @Property(tries = 300)
  void whatIsKeptIsWhatTheModelSays(@ForAll("facts") List<Fact> facts, @ForAll Random chance) {
    List<Fact> twice = new ArrayList<>(facts);
    twice.addAll(facts);
    Collections.shuffle(twice, chance);

    Folding folding = heard(twice);

    assertThat(folding.calls().stream().map(call -> PlainCall.of(call.call())))
        .containsExactlyInAnyOrderElementsOf(PlainCall.of(facts));
  }

  @Property(tries = 300)
  void whatIsToldIsInOrderAndEndsInWhatIsKept(@ForAll("facts") List<Fact> facts) {
    Folding folding = heard(facts);

    Map<String, List<CallEvent>> told =
        folding.events.stream()
            .collect(
                Collectors.groupingBy(
                    event -> event.call().id(), LinkedHashMap::new, Collectors.toList()));
    Map<String, FoldedCall> kept =
        folding.calls().stream()
            .collect(Collectors.toMap(call -> call.head().id(), Function.identity()));
    assertThat(folding.events).extracting(CallEvent::eventId).doesNotHaveDuplicates();
    assertThat(told).allSatisfy((id, events) -> isTold(events, Optional.ofNullable(kept.get(id))));
  }

  private static void isTold(List<CallEvent> events, Optional<FoldedCall> kept) {
    CallEvent last = events.get(events.size() - 1);
    assertThat(events.stream().map(event -> event.call().version()))
        .isSorted()
        .doesNotHaveDuplicates();
    if (last.happening() == Happening.MOVED) {
      assertThat(events).noneMatch(event -> event.happening() == Happening.MERGED);
      kept.ifPresent(call -> isUnheardOf(call, last));
      return;
    }
    assertThat(events.stream().filter(event -> event.happening() == Happening.MERGED).count())
        .isEqualTo(kept.isPresent() ? 0 : 1);
    if (kept.isEmpty()) {
      assertThat(last.happening()).isEqualTo(Happening.MERGED);
      assertThat(last.mergedInto()).isPresent();
      return;
    }
    PlainCall now = PlainCall.of(kept.get().call());
    PlainCall said = PlainCall.of(last.call());
    assertThat(kept.get().version()).isEqualTo(last.call().version());
    assertThat(said.phase()).isEqualTo(now.phase());
    assertThat(said.outcome()).isEqualTo(now.outcome());
    assertThat(said.client()).isEqualTo(now.client());
    assertThat(said.rung()).isEqualTo(now.rung());
    assertThat(said.talked()).isEqualTo(now.talked());
    assertThat(said.command()).isEqualTo(now.command());
  }

  /** It left a client known by an order only, which was not placed after all, and has no other. */
  private static void isUnheardOf(FoldedCall call, CallEvent left) {
    assertThat(call.version()).isEqualTo(left.call().version());
    assertThat(call.call().client()).isEmpty();
    assertThat(call.call().phase()).isNotEqualTo(Phase.ENDED);
  }

  private static Folding heard(List<Fact> facts) {
    Folding folding = new Folding();
    int second = 0;
    for (Fact fact : facts) {
      folding.hear(second++, fact);
    }
    return folding;
  }

  @Provide
  Arbitrary<List<Fact>> facts() {
    return drafts().list().ofMinSize(1).ofMaxSize(14).map(FoldModelTest::named);
  }

  private static Arbitrary<Function<String, FactDraft>> drafts() {
    return Combinators.combine(
            Arbitraries.of(IDS).set().ofMinSize(1).ofMaxSize(2),
            Arbitraries.of(FactKind.class),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 4).optional(0.8),
            Arbitraries.of("201", "202").optional(0.5),
            Arbitraries.of("79004443322", "74951112233").optional(0.6),
            Arbitraries.of(Outcome.class).optional(0.5),
            Arbitraries.of(Direction.class))
        .as(FoldModelTest::draft);
  }

  private static Function<String, FactDraft> draft(
      Set<String> ids,
      FactKind kind,
      int authority,
      Optional<Integer> second,
      Optional<String> extension,
      Optional<String> phone,
      Optional<Outcome> outcome,
      Direction direction) {
    List<String> all = List.copyOf(ids);
    return key -> {
      FactDraft draft =
          Fact.about(all.get(0), kind, key)
              .authority(authority)
              .at(second.map(Folding.START::plusSeconds))
              .extension(extension)
              .client(phone.map(PHONES::read))
              .direction(direction)
              .talkSeconds(second)
              .recording(extension.map(link -> "https://r.example/" + key));
      all.forEach(draft::alsoKnownAs);
      outcome.ifPresent(draft::outcome);
      phone.map(digits -> "command-" + digits).ifPresent(draft::command);
      return draft;
    };
  }

  private static List<Fact> named(List<Function<String, FactDraft>> drafts) {
    List<Fact> facts = new ArrayList<>();
    drafts.forEach(draft -> facts.add(draft.apply("k" + facts.size()).build()));
    return facts;
  }
}
