package io.dozvon.providers;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallTimes;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls that are over. */
public final class Calls {

  private Calls() {}

  /** With this outcome and these words of the provider. */
  public static Call ended(String provider, Outcome outcome, Map<String, String> words) {
    return new Call(
        "call-1",
        "project-1",
        "connection-1",
        provider,
        List.of("1"),
        1,
        Phase.ENDED,
        Direction.INBOUND,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        CallTimes.none(),
        outcome,
        Optional.empty(),
        Optional.empty(),
        false,
        Instant.EPOCH,
        words);
  }
}
