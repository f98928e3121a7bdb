package io.dozvon.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.providers.Entry;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Providers;
import io.dozvon.providers.Reading;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is played is what the provider's door lets in and its reader understands. */
class EveryScenarioIsReadTest {

  /** A provider with something that it can tell of. */
  record Part(String provider, Scenario scenario) {}

  @Property
  void everyWebhookIsLetInAndUnderstood(@ForAll long seed, @ForAll("parts") Part part) {
    Played played = Played.of(seed, part.provider(), part.scenario());

    List<Reading> readings = played.readings();

    assertThat(readings).isNotEmpty().allSatisfy(EveryScenarioIsReadTest::isUnderstood);
    assertThat(played.entries()).containsOnly(Entry.granted());
  }

  @Property
  void everyFactIsOfThatCallAndOfNoOtherClient(@ForAll long seed, @ForAll("parts") Part part) {
    Played played = Played.of(seed, part.provider(), part.scenario());

    List<Fact> facts = facts(played);

    assertThat(facts)
        .allSatisfy(fact -> assertThat(fact.callIds()).contains(played.conversation().callId()));
    assertThat(facts.stream().flatMap(fact -> fact.client().stream()).map(Party::phone).distinct())
        .containsExactly(Optional.of(new Phone("79004443322")));
  }

  @Property
  void theEndSaysWhatTheScenarioIsCalledAfter(@ForAll long seed, @ForAll("parts") Part part) {
    Played played = Played.of(seed, part.provider(), part.scenario());

    List<Fact> facts = facts(played);

    Set<Outcome> told =
        part.scenario() == Scenario.END_NEVER_COMES ? Set.of() : Set.of(part.scenario().outcome());
    assertThat(
            facts.stream()
                .filter(fact -> fact.kind() == FactKind.ENDED)
                .flatMap(fact -> fact.outcome().stream())
                .distinct())
        .containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void recordingsAndTextsComeWithAWebhookOfTheirOwn() {
    assertThat(kinds("novofon", Scenario.RECORDING_LATER)).contains(FactKind.RECORDED);
    assertThat(kinds("uiscom", Scenario.RECORDING_LATER)).contains(FactKind.RECORDED);
    assertThat(kinds("novofon", Scenario.TRANSCRIPT_LATER)).contains(FactKind.TRANSCRIBED);
    assertThat(kinds("sipout", Scenario.TRANSCRIPT_LATER)).contains(FactKind.TRANSCRIBED);
  }

  /** Of maps in no order it would be another text each time that Java starts. */
  @Test
  void aTextIsSentInTheOrderOfItsReference() {
    Played played = Played.of(1, "novofon", Scenario.TRANSCRIPT_LATER);

    String last = played.webhooks().get(played.webhooks().size() - 1).body();

    assertThat(URLDecoder.decode(last, StandardCharsets.UTF_8))
        .containsPattern("\"phrases\":\\[\\{\"result\":\"[^\"]+\",\"channel\":1},\\{\"result\":");
  }

  @Test
  void everyKnownProviderIsPlayedAndEveryScenarioBySomebody() {
    assertThat(Switchboard.providers()).isEqualTo(Providers.known().ids());
    assertThat(Switchboard.providers().stream().flatMap(id -> Switchboard.scenarios(id).stream()))
        .contains(Scenario.values());
  }

  @Provide
  Arbitrary<Part> parts() {
    return Arbitraries.of(
        Switchboard.providers().stream()
            .flatMap(
                provider ->
                    Switchboard.scenarios(provider).stream()
                        .map(scenario -> new Part(provider, scenario)))
            .toList());
  }

  private static List<FactKind> kinds(String provider, Scenario scenario) {
    return facts(Played.of(1, provider, scenario)).stream().map(Fact::kind).toList();
  }

  private static List<Fact> facts(Played played) {
    return played.readings().stream()
        .flatMap(
            reading ->
                reading instanceof Reading.Understood understood
                    ? understood.facts().stream()
                    : Stream.empty())
        .toList();
  }

  private static void isUnderstood(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Understood.class);
  }
}
