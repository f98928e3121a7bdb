package io.dozvon.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.normalizer.fold.KeptFact;
import io.dozvon.providers.Fact;
import io.dozvon.providers.Providers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** All webhooks that are known of a provider, wildly mixed: the oddest contradict one another. */
class AnyWebhooksPropertyTest {

  private static final Map<String, List<List<Fact>>> KNOWN =
      Providers.known().ids().stream().collect(Collectors.toMap(id -> id, RecordedWebhooks::all));

  @Property(tries = 250)
  void inWhateverOrderTheyComeTheyMakeTheSameCalls(
      @ForAll("mixed") List<List<Fact>> webhooks, @ForAll Random chance) {
    Deliveries deliveries = Deliveries.of(webhooks);
    List<List<KeptFact>> shuffled = new ArrayList<>(deliveries.doubled().webhooks());
    Collections.shuffle(shuffled, chance);

    Folding heard = new Deliveries(shuffled).heard();

    assertThat(Deliveries.contents(heard)).isEqualTo(Deliveries.contents(deliveries.heard()));
  }

  @Property(tries = 250)
  void thereAreAsManyCallsAsConversations(@ForAll("mixed") List<List<Fact>> webhooks) {
    Folding heard = Deliveries.of(webhooks).heard();

    List<Fact> facts = webhooks.stream().flatMap(List::stream).toList();
    List<PlainCall> conversations = PlainCall.of(facts);
    assertThat(heard.calls()).hasSameSizeAs(conversations);
  }

  @Provide
  Arbitrary<List<List<Fact>>> mixed() {
    return Arbitraries.of(KNOWN.keySet())
        .flatMap(provider -> Arbitraries.of(KNOWN.get(provider)).list().ofMinSize(2).ofMaxSize(12));
  }
}
