package io.dozvon.normalizer.fold;

import static io.dozvon.normalizer.fold.Heard.anonymousFact;
import static io.dozvon.normalizer.fold.Heard.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReportsPropertyTest {

  @Property(tries = 100)
  void whateverTheOrderAndTheRedeliveriesEachReportIsAnnouncedOnce(
      @ForAll @IntRange(min = 1, max = 8) int reports, @ForAll Random chance) {
    List<Fact> facts = new ArrayList<>();
    IntStream.range(0, reports).forEach(index -> facts.add(report("r" + index)));
    facts.add(anonymousFact(FactKind.RINGING, 0).build());
    facts.add(fact(FactKind.ANSWERED, 2).build());
    facts.add(fact(FactKind.ENDED, 9).outcome(Outcome.ANSWERED).build());
    facts.addAll(List.copyOf(facts));
    Collections.shuffle(facts, chance);
    Heard heard = new Heard();

    facts.forEach(fact -> heard.take(Heard.kept(fact)));

    assertThat(heard.events)
        .filteredOn(event -> event.call().words().containsKey(Report.KIND))
        .extracting(event -> event.call().words().get(Report.BODY))
        .hasSize(reports)
        .doesNotHaveDuplicates();
  }

  private static Fact report(String key) {
    return Fact.about("a", FactKind.REPORTED, key).report("test", "body of " + key).build();
  }
}
