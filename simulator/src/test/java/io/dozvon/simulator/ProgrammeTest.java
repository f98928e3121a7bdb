package io.dozvon.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ProgrammeTest {

  private static final List<String> KNOWN = List.of("79004440001", "79004440002");

  @Property
  void everyFiveCallsHaveEveryProvider(@ForAll long seed) {
    List<Cue> cues = played(seed, 20);

    for (int round = 0; round < 4; round++) {
      assertThat(cues.subList(5 * round, 5 * round + 5))
          .extracting(Cue::provider)
          .containsExactlyInAnyOrderElementsOf(Switchboard.providers());
    }
  }

  @Property
  void everyProviderBeginsWithAnAnsweredCallAndThenPlaysAllItKnows(@ForAll long seed) {
    played(seed, 5 * (1 + Scenario.values().length)).stream()
        .collect(Collectors.groupingBy(Cue::provider))
        .forEach(
            (provider, cues) -> {
              assertThat(cues.get(0).scenario()).isEqualTo(Scenario.ANSWERED);
              assertThat(cues.stream().skip(1).map(Cue::scenario))
                  .containsAll(Switchboard.scenarios(provider));
            });
  }

  @Property
  void everyOtherCallerIsKnownAndAllHaveNumbersThatBelongToNobody(@ForAll long seed) {
    List<Cue> cues = played(seed, 20);

    assertThat(cues).extracting(Cue::number).startsWith(1, 2, 3).doesNotHaveDuplicates();
    assertThat(cues).extracting(Cue::client).allMatch(client -> client.matches("7900444\\d{4}"));
    assertThat(cues.stream().filter(cue -> cue.number() % 2 == 1).map(Cue::client).distinct())
        .containsExactlyInAnyOrderElementsOf(KNOWN);
  }

  @Property
  void theSameSeedGivesTheSameProgramme(@ForAll long seed) {
    assertThat(played(seed, 30)).isEqualTo(played(seed, 30));
  }

  private static List<Cue> played(long seed, int count) {
    Programme programme = new Programme(seed, KNOWN);
    return Stream.generate(programme::next).limit(count).toList();
  }
}
