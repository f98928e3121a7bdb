package io.dozvon.contracts.call;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.util.Optional;

/** The provider's times of a call; data, never the time of a record. */
public record CallTimes(
    @JsonPropertyDescription("when the call began to ring") Optional<Instant> ringing,
    @JsonPropertyDescription("when the talk began") Optional<Instant> answered,
    @JsonPropertyDescription("when the call ended") Optional<Instant> ended,
    @JsonPropertyDescription("seconds of ringing") Optional<Integer> ringSeconds,
    @JsonPropertyDescription("seconds of talk, without ringing") Optional<Integer> talkSeconds,
    @JsonPropertyDescription("seconds from the first ring to the end")
        Optional<Integer> totalSeconds) {

  /** Of a call of which no time is known. */
  public static CallTimes none() {
    return new CallTimes(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
