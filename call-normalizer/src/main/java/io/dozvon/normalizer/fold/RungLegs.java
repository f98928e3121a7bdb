package io.dozvon.normalizer.fold;

import io.dozvon.providers.FactKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the legs that were rung are still open, as far as it was said. */
final class RungLegs {

  private RungLegs() {}

  /**
   * Whether a leg rings on beside the end of another: neither it nor any end named it, and nobody
   * has answered since it began to ring, which would have stopped it.
   */
  static boolean anyOpen(Evidence evidence) {
    Evidence answers = evidence.only(KeptFact::answered);
    return evidence.only(kept -> kept.is(FactKind.RINGING)).facts().stream()
        .anyMatch(ring -> ring.fact().extension().isPresent() && !closed(ring, evidence, answers));
  }

  private static boolean closed(KeptFact ring, Evidence evidence, Evidence answers) {
    String extension = ring.fact().extension().orElseThrow();
    return evidence.any(kept -> endsLeg(kept, extension))
        || answers.any(answer -> named(answer).anyMatch(extension::equals))
        || stopped(ring, answers);
  }

  private static boolean endsLeg(KeptFact kept, String extension) {
    return kept.is(FactKind.LEG_ENDED, FactKind.ENDED) && named(kept).anyMatch(extension::equals);
  }

  private static Stream<String> named(KeptFact kept) {
    return Stream.concat(kept.fact().extension().stream(), kept.fact().rung().stream());
  }

  /** A ring after the answer is that of a transfer. */
  private static boolean stopped(KeptFact ring, Evidence answers) {
    Optional<Instant> last =
        answers.facts().stream()
            .flatMap(answer -> answer.talkBegan().stream())
            .max(Comparator.naturalOrder());
    boolean after = ring.time().filter(time -> last.filter(time::isAfter).isPresent()).isPresent();
    return !answers.facts().isEmpty() && !after;
  }
}
