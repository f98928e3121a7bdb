package io.dozvon.normalizer.fold;

import static io.dozvon.normalizer.fold.Heard.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.providers.FactKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RestatingPropertyTest {

  /** How a call went: facts in the order in which they came. */
  record Course(List<FactKind> kinds, List<Boolean> withClient) {}

  @Property(tries = 300)
  void aCallIsRestatedAsItStandsWithVersionsThatWereToldAndIdsThatAreNew(
      @ForAll("courses") Course course) {
    Heard heard = heard(course);

    List<CallEvent> restated = Restating.of(heard.call, "raw/0/9");

    int version = heard.call.version();
    assertThat(restated.isEmpty()).isEqualTo(heard.events.isEmpty());
    assertThat(restated)
        .extracting(event -> event.call().version())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(version - restated.size() + 1, version).boxed().toList())
        .allSatisfy(restatedVersion -> assertThat(restatedVersion).isPositive());
    assertThat(restated)
        .allSatisfy(
            event -> {
              Call call = event.call();
              assertThat(call.phase()).isEqualTo(heard.call.call().phase());
              assertThat(call.client()).isEqualTo(heard.call.call().client());
              assertThat(event.replay()).isTrue();
            });
    assertThat(Stream.concat(heard.events.stream(), restated.stream()).map(CallEvent::eventId))
        .doesNotHaveDuplicates();
    assertThat(Restating.of(heard.call, "raw/0/9")).isEqualTo(restated);
  }

  @Provide
  Arbitrary<Course> courses() {
    return Combinators.combine(
            Arbitraries.of(FactKind.class).list().ofMinSize(1).ofMaxSize(8),
            Arbitraries.of(true, false).list().ofSize(8))
        .as(Course::new);
  }

  private static Heard heard(Course course) {
    Heard heard = new Heard();
    for (int i = 0; i < course.kinds().size(); i++) {
      FactKind kind = course.kinds().get(i);
      var fact = course.withClient().get(i) ? fact(kind, i) : Heard.anonymousFact(kind, i);
      heard.then(
          fact.transcript(
              kind == FactKind.TRANSCRIBED ? Optional.of("said at " + i) : Optional.empty()));
    }
    return heard;
  }
}
