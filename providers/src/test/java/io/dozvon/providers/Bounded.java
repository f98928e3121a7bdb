package io.dozvon.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.phone.Party;
import java.util.List;
import java.util.Map;

/** No more than a record can hold, whatever was sent. */
final class Bounded {

  private static final Map<String, Integer> LONGEST_WORDS =
      Map.of(Report.BODY, Report.LONGEST_BODY, Report.REQUEST, Report.LONGEST_REQUEST);

  private static final int OF_ONE_CALL = 3;
  private static final int OF_A_BATCH = 500;

  private Bounded() {}

  static void check(List<Fact> facts) {
    boolean batch = facts.stream().allMatch(fact -> fact.kind() == FactKind.REPORTED);
    assertThat(facts).hasSizeBetween(1, batch ? OF_A_BATCH : OF_ONE_CALL);
    facts.forEach(Bounded::check);
  }

  private static void check(Fact fact) {
    assertThat(fact.key()).hasSizeLessThanOrEqualTo(100);
    assertThat(fact.callIds()).hasSizeBetween(1, 2).allMatch(id -> id.matches("[!-~]{1,128}"));
    assertThat(fact.client().map(Party::raw).orElse("")).hasSizeLessThanOrEqualTo(64);
    assertThat(fact.line().orElse("")).hasSizeLessThanOrEqualTo(64);
    assertThat(fact.extension().orElse("")).hasSizeLessThanOrEqualTo(64);
    assertThat(fact.rung()).hasSizeLessThanOrEqualTo(50).allMatch(text -> text.length() <= 64);
    assertThat(fact.recording().orElse("https://x")).startsWithIgnoringCase("https://");
    assertThat(fact.recording().orElse("")).hasSizeLessThanOrEqualTo(2_048);
    assertThat(fact.transcript().orElse("")).hasSizeLessThanOrEqualTo(100_000);
    assertThat(fact.talkSeconds().orElse(0)).isNotNegative();
    assertThat(fact.totalSeconds().orElse(0)).isNotNegative();
    assertThat(fact.words())
        .hasSizeLessThanOrEqualTo(32)
        .allSatisfy(
            (name, word) ->
                assertThat(word.length())
                    .isLessThanOrEqualTo(LONGEST_WORDS.getOrDefault(name, 256)));
  }
}
