package io.dozvon.providers;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fact in the making: what a provider does not say stays absent. */
public final class FactDraft {

  /** The word that says that a transcript is not whole. */
  public static final String TRANSCRIPT_CUT = "transcript_cut";

  private final String key;
  private final FactKind kind;
  private final List<String> callIds = new ArrayList<>();
  private final List<String> traces = new ArrayList<>();
  private final List<String> rung = new ArrayList<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private int authority;
  private boolean provisional;
  private Direction direction = Direction.UNKNOWN;
  private Optional<Instant> at = Optional.empty();
  private Optional<Party> client = Optional.empty();
  private Optional<String> line = Optional.empty();
  private Optional<String> extension = Optional.empty();
  private Optional<Instant> started = Optional.empty();
  private Optional<Instant> answered = Optional.empty();
  private Optional<Instant> ended = Optional.empty();
  private Optional<Integer> talkSeconds = Optional.empty();
  private Optional<Integer> totalSeconds = Optional.empty();
  private Optional<Outcome> outcome = Optional.empty();
  private Optional<String> recording = Optional.empty();
  private Optional<String> transcript = Optional.empty();
  private Optional<String> command = Optional.empty();

  FactDraft(String callId, FactKind kind, String key) {
    this.callIds.add(callId);
    this.kind = kind;
    this.key = key;
  }

  /** Another id that the provider uses for the same call. */
  public FactDraft alsoKnownAs(String callId) {
    if (!callIds.contains(callId)) {
      callIds.add(callId);
    }
    return this;
  }

  /** An id that leads here what names no id of the call; other calls may have it too. */
  public FactDraft trace(Optional<String> id) {
    id.ifPresent(traces::add);
    return this;
  }

  /** An end that is the call's only where no other leg that was rung is still open. */
  public FactDraft provisional() {
    this.provisional = true;
    return this;
  }

  public FactDraft authority(int authority) {
    this.authority = authority;
    return this;
  }

  public FactDraft at(Optional<Instant> at) {
    this.at = at;
    return this;
  }

  public FactDraft direction(Direction direction) {
    this.direction = direction;
    return this;
  }

  public FactDraft client(Optional<Party> client) {
    this.client = client;
    return this;
  }

  public FactDraft line(Optional<String> line) {
    this.line = line;
    return this;
  }

  public FactDraft extension(Optional<String> extension) {
    this.extension = extension;
    return this;
  }

  public FactDraft rung(List<String> extensions) {
    this.rung.addAll(extensions);
    return this;
  }

  public FactDraft started(Optional<Instant> started) {
    this.started = started;
    return this;
  }

  public FactDraft answered(Optional<Instant> answered) {
    this.answered = answered;
    return this;
  }

  public FactDraft ended(Optional<Instant> ended) {
    this.ended = ended;
    return this;
  }

  public FactDraft talkSeconds(Optional<Integer> talkSeconds) {
    this.talkSeconds = talkSeconds;
    return this;
  }

  public FactDraft totalSeconds(Optional<Integer> totalSeconds) {
    this.totalSeconds = totalSeconds;
    return this;
  }

  public FactDraft outcome(Outcome outcome) {
    this.outcome = Optional.of(outcome);
    return this;
  }

  public FactDraft recording(Optional<String> recording) {
    this.recording = recording;
    return this;
  }

  /** The text of the conversation; one that is too long is cut, and a word says so. */
  public FactDraft transcript(Optional<String> transcript) {
    this.transcript = transcript.map(text -> Bounds.cut(text, Bounds.TRANSCRIPT));
    boolean cut = !this.transcript.equals(transcript);
    return cut ? word(TRANSCRIPT_CUT, Optional.of("true")) : this;
  }

  /**
   * A word of the provider's own, kept as it is but for its length; absent ones are left out, and
   * so are more than any reader has use for.
   */
  public FactDraft word(String name, Optional<String> value) {
    if (words.size() < Bounds.WORDS || words.containsKey(name)) {
      value.ifPresent(word -> words.put(name, Bounds.cut(word, Bounds.WORD)));
    }
    return this;
  }

  /**
   * Makes it a report, which is announced for itself.
   *
   * @param body what was sent, with all that opens doors masked
   */
  public FactDraft report(String kind, String body) {
    words.put(Report.KIND, kind);
    if (!body.isBlank()) {
      words.put(Report.BODY, Bounds.cut(body, Report.LONGEST_BODY));
    }
    return this;
  }

  /** The whole of what was sent, with all that opens doors masked; none where it is too long. */
  public FactDraft request(String text) {
    if (text.length() > Report.LONGEST_REQUEST) {
      words.put(Report.REQUEST_TOO_LONG, "true");
    } else if (!text.isBlank()) {
      words.put(Report.REQUEST, text);
    }
    return this;
  }

  /** The command that caused the call. */
  public FactDraft command(String command) {
    this.command = Optional.of(command);
    return this;
  }

  /** The fact as far as it is known. */
  public Fact build() {
    return new Fact(
        key,
        callIds,
        traces,
        kind,
        authority,
        at,
        direction,
        client,
        line,
        extension,
        rung,
        started,
        answered,
        ended,
        talkSeconds,
        totalSeconds,
        outcome,
        recording,
        transcript,
        provisional,
        words,
        command);
  }
}
