package io.dozvon.contracts.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.serde.Immutable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One conversation, whatever its number of webhooks, as it stands now. */
public record Call(
    @JsonPropertyDescription("our id of the call, unique among all connections") String id,
    @JsonPropertyDescription("the project whose call it is") String project,
    @JsonPropertyDescription("the connection that reported it") String connection,
    @JsonPropertyDescription("the provider behind that connection") String provider,
    @JsonPropertyDescription("every id that the provider uses for this call")
        List<String> providerIds,
    @JsonPropertyDescription("grows with each announced change") int version,
    @JsonPropertyDescription("how far the call has come") Phase phase,
    @JsonPropertyDescription("which way the call goes") Direction direction,
    @JsonPropertyDescription("the client's end; absent while nothing was said of it")
        Optional<Party> client,
    @JsonPropertyDescription("the project's own number that was called or called from")
        Optional<String> line,
    @JsonPropertyDescription("the extension that answered or talked last")
        Optional<String> extension,
    @JsonPropertyDescription("the extension that answered first") Optional<String> answeredBy,
    @JsonPropertyDescription("every extension that was rung") List<String> extensionsRung,
    @JsonPropertyDescription("the legs, by employee") List<Leg> legs,
    @JsonPropertyDescription("times and durations") CallTimes times,
    @JsonPropertyDescription("how it came out; unknown until it ended") Outcome outcome,
    @JsonPropertyDescription("https link to the recording, as the provider gave it")
        Optional<String> recording,
    @JsonPropertyDescription("text of the conversation, at most 100 000 characters")
        Optional<String> transcript,
    @JsonPropertyDescription("the end is our conclusion, not the provider's word") boolean inferred,
    @JsonPropertyDescription("the first webhook of this call was received then")
        Instant firstReceivedAt,
    @JsonPropertyDescription("the provider's own words, such as its status")
        Map<String, String> words,
    @JsonPropertyDescription("the command to call that caused it; absent where none is known")
        Optional<String> command) {

  /** Copies the collections, so that a call never changes under its reader. */
  public Call {
    providerIds = Immutable.list(providerIds);
    extensionsRung = Immutable.list(extensionsRung);
    legs = Immutable.list(legs);
    words = Immutable.map(words);
    command = command == null ? Optional.empty() : command;
  }

  /** Of a call of which no command is known that caused it. */
  public Call(
      String id,
      String project,
      String connection,
      String provider,
      List<String> providerIds,
      int version,
      Phase phase,
      Direction direction,
      Optional<Party> client,
      Optional<String> line,
      Optional<String> extension,
      Optional<String> answeredBy,
      List<String> extensionsRung,
      List<Leg> legs,
      CallTimes times,
      Outcome outcome,
      Optional<String> recording,
      Optional<String> transcript,
      boolean inferred,
      Instant firstReceivedAt,
      Map<String, String> words) {
    this(
        id,
        project,
        connection,
        provider,
        providerIds,
        version,
        phase,
        direction,
        client,
        line,
        extension,
        answeredBy,
        extensionsRung,
        legs,
        times,
        outcome,
        recording,
        transcript,
        inferred,
        firstReceivedAt,
        words,
        Optional.empty());
  }

  /** An inbound call that ended and that nobody answered. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  @JsonPropertyDescription("an inbound call that ended and that nobody answered")
  public boolean missed() {
    return direction == Direction.INBOUND
        && phase == Phase.ENDED
        && outcome != Outcome.ANSWERED
        && outcome != Outcome.UNKNOWN;
  }

  /** The same with other words, and with another text of the conversation or none. */
  public Call with(Map<String, String> otherWords, Optional<String> otherTranscript) {
    return new Call(
        id,
        project,
        connection,
        provider,
        providerIds,
        version,
        phase,
        direction,
        client,
        line,
        extension,
        answeredBy,
        extensionsRung,
        legs,
        times,
        outcome,
        recording,
        otherTranscript,
        inferred,
        firstReceivedAt,
        otherWords,
        command);
  }

  /** Names the call in a log: no numbers, no text. */
  @Override
  public String toString() {
    return "Call[" + id + " v" + version + " " + phase + " " + direction + " " + outcome + "]";
  }
}
