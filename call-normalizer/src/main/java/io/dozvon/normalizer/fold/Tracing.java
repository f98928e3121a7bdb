package io.dozvon.normalizer.fold;

import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of the calls that have a trace in common with a fact it is part of.
 *
 * @param named the calls that it names by their ids
 */
public record Tracing(Fact fact, List<FoldedCall> named) {

  private static final Set<FactKind> ORDERS =
      EnumSet.of(FactKind.ORDERED, FactKind.PLACED, FactKind.NOT_PLACED);

  /** Of these, which are listed by the fact's traces in their order. */
  public List<FoldedCall> joined(List<List<FoldedCall>> traced) {
    List<FoldedCall> joined = new ArrayList<>(named);
    if (ORDERS.contains(fact.kind())) {
      call(traced).ifPresent(joined::add);
    } else {
      traced.stream().flatMap(List::stream).filter(this::isNothingElse).forEach(joined::add);
      order(traced).ifPresent(joined::add);
    }
    return joined.stream().distinct().toList();
  }

  private boolean isNothingElse(FoldedCall call) {
    return !call.onlyOrdered() && call.isNothingBut(fact.traces());
  }

  /**
   * A call takes one order, the first that waits for one. One by which nothing was placed may turn
   * out to have been placed after all; until then it gives no command.
   */
  private Optional<FoldedCall> order(List<List<FoldedCall>> traced) {
    return named.stream().anyMatch(FoldedCall::ordered)
        ? Optional.empty()
        : first(traced, call -> call.onlyOrdered() && call.ordered())
            .or(() -> first(traced, FoldedCall::onlyOrdered));
  }

  /** An order is of one call, the first that none was found for. */
  private Optional<FoldedCall> call(List<List<FoldedCall>> traced) {
    return named.stream().allMatch(FoldedCall::onlyOrdered)
        ? first(traced, call -> !call.onlyOrdered() && !call.ordered())
        : Optional.empty();
  }

  private static Optional<FoldedCall> first(
      List<List<FoldedCall>> traced, Predicate<FoldedCall> wanted) {
    return traced.stream()
        .flatMap(calls -> calls.stream().filter(wanted).min(FoldedCall.FIRST).stream())
        .findFirst();
  }
}
