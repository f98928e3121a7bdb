package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who waits here for what a command comes to. */
final class Waiting {

  private final Map<String, List<CompletableFuture<CallResult>>> waiting =
      new ConcurrentHashMap<>();

  /** Completes with the first result of what was asked that is told from now on. */
  CompletableFuture<CallResult> forResultOf(String asked) {
    var result = new CompletableFuture<CallResult>();
    waiting.compute(
        asked,
        (key, others) -> {
          List<CompletableFuture<CallResult>> all =
              others == null ? new CopyOnWriteArrayList<>() : others;
          all.add(result);
          return all;
        });
    return result;
  }

  /** Waits no more. */
  void giveUp(String asked, CompletableFuture<CallResult> result) {
    waiting.computeIfPresent(
        asked,
        (key, all) -> {
          all.removeIf(one -> one == result);
          return all.isEmpty() ? null : all;
        });
  }

  /** A result was told. */
  void told(CallResult result) {
    if (result.eventId() != null) {
      List<CompletableFuture<CallResult>> all = waiting.remove(Ids.askedOf(result.eventId()));
      if (all != null) {
        all.forEach(one -> one.complete(result));
      }
    }
  }

  int count() {
    return waiting.values().stream().mapToInt(List::size).sum();
  }
}
