package io.dozvon.normalizer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Report;
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

/** However much is said of a call, in whatever letters, it stays within what a topic takes. */
class SnapshotSizePropertyTest {

  /** The worst in JSON, in UTF-8 and in neither. */
  private static final List<String> LETTERS =
      List.of("a", "\u0001", "\"", "я", "\ud83d\ude00", "\ud800");

  private static final int MOST_TEXT = 100_000;
  private static final JsonSerde<CallEvent> EVENTS = new JsonSerde<>(CallEvent.class);
  private static final JsonSerde<FoldedCall> CALLS = new JsonSerde<>(FoldedCall.class);

  @Property(tries = 12)
  void whatIsToldAndWhatIsKeptFit(@ForAll("huge") List<Fact> facts) {
    Heard heard = new Heard();

    facts.forEach(fact -> heard.take(Heard.kept(fact)));

    assertThat(bytes(CALLS, heard.call)).isLessThan(Topic.LARGEST_RECORD_BYTES);
    IntStream.range(0, heard.events.size())
        .filter(index -> index % 40 == 0 || index == heard.events.size() - 1)
        .forEach(index -> fits(heard.events.get(index)));
  }

  @Property(tries = 12)
  void whatIsLeftWhereThereIsNotRoomForAllDoesNotDependOnTheOrder(
      @ForAll("huge") List<Fact> facts, @ForAll Random chance) {
    List<Fact> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, chance);
    Heard expected = new Heard();
    facts.forEach(fact -> expected.take(Heard.kept(fact)));
    Heard heard = new Heard();

    shuffled.forEach(fact -> heard.take(Heard.kept(fact)));

    assertThat(keys(heard)).containsExactlyInAnyOrderElementsOf(keys(expected));
  }

  private static void fits(CallEvent event) {
    assertThat(bytes(EVENTS, event)).isLessThan(Topic.LARGEST_RECORD_BYTES);
    assertThat(event.call().transcript().map(String::length).orElse(0))
        .isLessThanOrEqualTo(MOST_TEXT);
    assertThat(event.call().words().getOrDefault(Report.BODY, "").length())
        .isLessThanOrEqualTo(MOST_TEXT);
  }

  private static List<String> keys(Heard heard) {
    return heard.call.facts().stream().map(kept -> kept.fact().key()).toList();
  }

  @Provide
  Arbitrary<List<Fact>> huge() {
    return Combinators.combine(
            Arbitraries.of(LETTERS),
            Arbitraries.of(FactKind.class),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(10, 1_500, 60_000, 150_000).optional(0.4),
            Arbitraries.integers().between(0, 70))
        .as(SnapshotSizePropertyTest::draft)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(SnapshotSizePropertyTest::manifold);
  }

  /** Many more than there is room for, each with a key of its own. */
  private static List<Fact> manifold(List<Keyed> drafts) {
    List<Fact> facts = new ArrayList<>();
    for (int copy = 0; copy < 16; copy++) {
      for (Keyed draft : drafts) {
        facts.add(draft.fact("k" + facts.size()));
      }
    }
    return facts;
  }

  private interface Keyed {
    Fact fact(String key);
  }

  private static Keyed draft(
      String letter, FactKind kind, int authority, Optional<Integer> text, int words) {
    String large = letter.repeat(1_100);
    return key -> {
      FactDraft draft =
          Fact.about("a", kind, key)
              .authority(authority)
              .client(Optional.of(new Party(Party.Kind.UNREADABLE, large, Optional.empty())))
              .line(Optional.of(large))
              .extension(Optional.of(key + large))
              .rung(Collections.nCopies(words, key + large))
              .trace(Optional.of(key + large))
              .recording(Optional.of("https://r.example/" + large))
              .transcript(text.map(letter::repeat));
      IntStream.range(0, words).forEach(id -> draft.alsoKnownAs("id" + id + key + large));
      IntStream.range(0, words).forEach(word -> draft.word(word + large, Optional.of(large)));
      if (words % 3 == 0) {
        draft.report(large, large).request(letter.repeat(30_000));
      }
      return draft.build();
    };
  }

  private static <T> int bytes(JsonSerde<T> serde, T value) {
    return serde.serializer().serialize("any", value).length;
  }
}
