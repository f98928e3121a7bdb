package io.dozvon.notifier;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.CallTimes;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.PhoneReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A call in the making, for tests; every change is the next version. */
final class CallDraft {

  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  static final PhoneReader PHONES = PhoneReader.forCountry("RU");

  private final String provider;
  private String id = "call-1";
  private String client = "client-1";
  private int version;
  private Phase phase = Phase.RINGING;
  private Direction direction = Direction.INBOUND;
  private Optional<Party> party = Optional.of(PHONES.read("79004443322"));
  private Optional<String> line = Optional.of("74951112233");
  private Optional<String> extension = Optional.empty();
  private Optional<Instant> ringing = Optional.empty();
  private Optional<Integer> talkSeconds = Optional.empty();
  private Optional<Integer> totalSeconds = Optional.empty();
  private Outcome outcome = Outcome.UNKNOWN;
  private Optional<String> recording = Optional.empty();
  private Optional<String> transcript = Optional.empty();
  private boolean inferred;
  private boolean replay;
  private List<Wish> wishes = List.of();
  private boolean late;
  private Instant firstReceivedAt = NOON;
  private Instant receivedAt = NOON;
  private Optional<Instant> occurredAt = Optional.empty();
  private final Map<String, String> words = new TreeMap<>();

  private CallDraft(String provider) {
    this.provider = provider;
  }

  static CallDraft of(TestProvider provider) {
    return new CallDraft(provider.id());
  }

  static CallDraft ofProvider(String id) {
    return new CallDraft(id);
  }

  CallDraft id(String newId) {
    id = newId;
    return this;
  }

  CallDraft client(String newClient) {
    client = newClient;
    return this;
  }

  CallDraft version(int newVersion) {
    version = newVersion;
    return this;
  }

  CallDraft phase(Phase newPhase) {
    phase = newPhase;
    return this;
  }

  CallDraft direction(Direction newDirection) {
    direction = newDirection;
    return this;
  }

  CallDraft outbound() {
    line = Optional.empty();
    return direction(Direction.OUTBOUND);
  }

  CallDraft party(String raw) {
    party = Optional.of(PHONES.read(raw));
    return this;
  }

  CallDraft line(String newLine) {
    line = Optional.of(newLine);
    return this;
  }

  CallDraft extension(String newExtension) {
    extension = Optional.of(newExtension);
    return this;
  }

  CallDraft ringing(Instant at) {
    ringing = Optional.of(at);
    return this;
  }

  CallDraft ended(Outcome newOutcome) {
    outcome = newOutcome;
    return phase(Phase.ENDED);
  }

  CallDraft lasted(int talk, int total) {
    talkSeconds = Optional.of(talk);
    totalSeconds = Optional.of(total);
    return this;
  }

  CallDraft recording(String link) {
    recording = Optional.of(link);
    return this;
  }

  CallDraft transcript(String text) {
    transcript = Optional.of(text);
    return this;
  }

  CallDraft inferred(boolean newInferred) {
    inferred = newInferred;
    return this;
  }

  CallDraft late() {
    late = true;
    return this;
  }

  CallDraft replay() {
    replay = true;
    return this;
  }

  /** Sent through again, with these wishes. */
  CallDraft replay(Wish... asked) {
    wishes = List.of(asked);
    return replay();
  }

  CallDraft firstReceivedAt(Instant at) {
    firstReceivedAt = at;
    return this;
  }

  CallDraft receivedAt(Instant at) {
    receivedAt = at;
    return this;
  }

  CallDraft occurredAt(Instant at) {
    occurredAt = Optional.of(at);
    return this;
  }

  CallDraft word(String name, String value) {
    words.put(name, value);
    return this;
  }

  Call call() {
    CallTimes times =
        new CallTimes(
            ringing,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            talkSeconds,
            totalSeconds);
    return new Call(
        id,
        "shop",
        provider + "-main",
        provider,
        List.of("provider-" + id),
        version,
        phase,
        direction,
        party,
        line,
        extension,
        extension,
        List.of(),
        List.of(),
        times,
        outcome,
        recording,
        transcript,
        inferred,
        firstReceivedAt,
        words);
  }

  /** What happened, at the version that the draft has. */
  CallEvent event(Happening happening) {
    return new CallEvent(
        id + "-v" + version + "-" + happening,
        happening,
        occurredAt.orElse(receivedAt.minusMillis(700)),
        receivedAt,
        "telephony.raw." + provider + ".v1/0/" + version,
        replay,
        call(),
        wishes,
        late,
        Optional.empty());
  }

  /** What happened, at the next version, with its client. */
  MatchedCall next(Happening happening) {
    version++;
    return again(happening);
  }

  /** What happened, at the version that was told last. */
  MatchedCall again(Happening happening) {
    CallEvent event = event(happening);
    return new MatchedCall(
        "matched-" + event.eventId(),
        event,
        new Match(client, "whatsapp", MatchRule.VARIABLE, Optional.of("phone"), 1));
  }
}
