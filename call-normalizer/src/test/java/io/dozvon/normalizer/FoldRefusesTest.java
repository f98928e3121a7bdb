package io.dozvon.normalizer;

import static io.dozvon.normalizer.Normalizer.replayed;
import static io.dozvon.normalizer.Normalizer.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Door;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reader whose facts the fold cannot bear. */
class FoldRefusesTest {

  private boolean broken = true;

  @Test
  void whatFailsInTheFoldIsRefusedAndHeardForTheFirstTimeWhenItIsReplayed() {
    Providers providers = new Providers(List.of(new Careless()));
    try (Normalizer normalizer = Normalizer.with(providers)) {
      RawWebhook webhook = webhook("alpha1", 5, PlainProvider.body(ring()));
      normalizer.receive(webhook);
      DeadLetter letter = normalizer.deadLetters.readValue();
      broken = false;

      normalizer.receive(replayed(webhook, letter.origin().toString()));

      assertThat(letter.reason()).isEqualTo("failed");
      assertThat(normalizer.happenings()).containsExactly(Happening.RINGING);
      assertThat(normalizer.count("dozvon.facts.redelivered")).isZero();
    }
  }

  private static Fact ring() {
    return Normalizer.fact("a", FactKind.RINGING, 0).build();
  }

  /** Forgets the key of a fact, for a time. */
  private final class Careless implements Provider {
    private final Provider careful = new PlainProvider("alpha");

    @Override
    public Reading read(RawWebhook webhook, Connection connection) {
      return broken
          ? Reading.of(List.of(Fact.about("a", FactKind.RINGING, null).build()))
          : careful.read(webhook, connection);
    }

    @Override
    public String id() {
      return careful.id();
    }

    @Override
    public String displayName() {
      return careful.displayName();
    }

    @Override
    public String webhookPath() {
      return careful.webhookPath();
    }

    @Override
    public PhoneRule phoneRule() {
      return careful.phoneRule();
    }

    @Override
    public Door door() {
      return careful.door();
    }

    @Override
    public String sampleWebhook() {
      return careful.sampleWebhook();
    }
  }
}
