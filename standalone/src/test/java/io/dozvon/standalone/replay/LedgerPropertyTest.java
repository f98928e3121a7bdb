package io.dozvon.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerPropertyTest {

  enum Word {
    REFUSED,
    REFUSED_AGAIN,
    SETTLED
  }

  record Said(int offset, Word word) {
    String key() {
      return origin().toString();
    }

    Origin origin() {
      return new Origin("telephony.raw.sipout.v1", 0, offset);
    }
  }

  @Property
  void standsWhatWasRefusedLastAndIsCountedFromTheBeginning(@ForAll("histories") List<Said> all) {
    Ledger ledger = new Ledger();

    all.forEach(said -> ledger.heard(said.key(), letter(said)));

    Set<String> expected =
        all.stream()
            .map(Said::key)
            .filter(key -> last(all, key) != Word.SETTLED)
            .collect(Collectors.toSet());
    assertThat(ledger.standing())
        .extracting(StandingLetter::key)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(ledger.standing())
        .allSatisfy(
            letter -> {
              List<Word> words = words(all, letter.key());
              assertThat(letter.refused())
                  .isEqualTo(words.stream().filter(word -> word != Word.SETTLED).count());
              assertThat(letter.replayed())
                  .isEqualTo(words.stream().filter(word -> word == Word.REFUSED_AGAIN).count());
              assertThat(ledger.find(letter.key())).contains(letter);
            });
  }

  @Provide
  Arbitrary<List<Said>> histories() {
    return Combinators.combine(Arbitraries.integers().between(0, 3), Arbitraries.of(Word.class))
        .as(Said::new)
        .list()
        .ofMaxSize(20);
  }

  private static Optional<DeadLetter> letter(Said said) {
    return switch (said.word()) {
      case SETTLED -> Optional.empty();
      case REFUSED -> Optional.of(Letter.raw(said.origin()));
      case REFUSED_AGAIN -> Optional.of(Letter.raw(said.origin(), Map.of("replay", said.key())));
    };
  }

  private static Word last(List<Said> all, String key) {
    List<Word> words = words(all, key);
    return words.get(words.size() - 1);
  }

  private static List<Word> words(List<Said> all, String key) {
    List<Word> words = new ArrayList<>();
    all.stream().filter(said -> said.key().equals(key)).forEach(said -> words.add(said.word()));
    return words;
  }
}
