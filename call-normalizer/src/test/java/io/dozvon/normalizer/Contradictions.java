package io.dozvon.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.normalizer.fold.KeptFact;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import java.util.List;
import java.util.Optional;

/** Holds calls against the facts that they were made of. */
final class Contradictions {

  private Contradictions() {}

  /** However few of the webhooks came, each call says what they say, and no more. */
  static void none(Deliveries part) {
    assertThat(part.heard().calls())
        .isNotEmpty()
        .allSatisfy(call -> none(call.call(), call.facts()));
  }

  private static void none(Call call, List<KeptFact> facts) {
    List<Fact> said = facts.stream().map(KeptFact::fact).toList();
    boolean ended = said.stream().anyMatch(fact -> fact.kind() == FactKind.ENDED);
    assertThat(call.phase() == Phase.ENDED).isEqualTo(ended);
    if (call.outcome() != Outcome.UNKNOWN) {
      assertThat(said).extracting(Fact::outcome).contains(Optional.of(call.outcome()));
    }
    assertThat(said.stream().anyMatch(Contradictions::hasPhone))
        .isEqualTo(call.client().flatMap(client -> client.phone()).isPresent());
    if (call.outcome() != Outcome.ANSWERED) {
      assertThat(call.times().talkSeconds().orElse(0)).isZero();
    }
    call.answeredBy().ifPresent(first -> assertThat(call.extensionsRung()).contains(first));
  }

  private static boolean hasPhone(Fact fact) {
    return fact.client().flatMap(client -> client.phone()).isPresent();
  }
}
