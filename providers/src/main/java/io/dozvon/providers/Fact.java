package io.dozvon.providers;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one webhook says about one call. Everything but the first three may be absent: a provider
 * need not say it.
 *
 * @param key a redelivery of the webhook repeats it; never the same for two things said
 * @param callIds the provider's ids of the call, the one it is known by first; never empty
 * @param traces further ids, of which several calls may have one: they lead to its call what names
 *     no id of the call itself
 * @param kind what the fact is about
 * @param authority how much it weighs against other facts of the call; the greater wins
 * @param at when it happened, by the provider's clock
 * @param extension the employee it is about: rung, answered or hung up
 * @param rung further extensions that were rung
 * @param started when the call began to ring
 * @param answered when the talk began
 * @param ended when the call, or for {@link FactKind#LEG_ENDED} the leg, ended
 * @param provisional of {@link FactKind#ENDED}: perhaps the end of one leg, while others that were
 *     rung are still open
 * @param words the provider's own words, such as its status
 * @param command of an order: the command that it is about
 */
public record Fact(
    String key,
    List<String> callIds,
    List<String> traces,
    FactKind kind,
    int authority,
    Optional<Instant> at,
    Direction direction,
    Optional<Party> client,
    Optional<String> line,
    Optional<String> extension,
    List<String> rung,
    Optional<Instant> started,
    Optional<Instant> answered,
    Optional<Instant> ended,
    Optional<Integer> talkSeconds,
    Optional<Integer> totalSeconds,
    Optional<Outcome> outcome,
    Optional<String> recording,
    Optional<String> transcript,
    boolean provisional,
    Map<String, String> words,
    Optional<String> command) {

  /** Copies the collections; a fact without a call is none. */
  public Fact {
    callIds = List.copyOf(callIds);
    traces = traces == null ? List.of() : List.copyOf(traces);
    rung = rung == null ? List.of() : List.copyOf(rung);
    words = words == null ? Map.of() : Map.copyOf(words);
    command = command == null ? Optional.empty() : command;
    if (callIds.isEmpty()) {
      throw new IllegalArgumentException("a fact belongs to a call");
    }
  }

  /** The provider's id that the call is known by. */
  public String callId() {
    return callIds.get(0);
  }

  /** Begins a fact of which nothing more is known yet. */
  public static FactDraft about(String callId, FactKind kind, String key) {
    return new FactDraft(callId, kind, key);
  }

  /** Names the fact in a log: no numbers, no text. */
  @Override
  public String toString() {
    return "Fact[" + kind + " " + key + "]";
  }
}
