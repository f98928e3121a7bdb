package io.dozvon.providers.iptelefon;

import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Party.Kind;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Reading;
import io.dozvon.providers.webhook.CallId;
import io.dozvon.providers.webhook.Fingerprint;
import io.dozvon.providers.webhook.Numbering;
import io.dozvon.providers.webhook.WallClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a row of the call log says of its call, which is over. */
record LogFacts(RawWebhook webhook, LogRow row, Numbering numbering, WallClock clock) {

  private static final int MOST_RUNG = 50;

  Reading reading() {
    Optional<Integer> talk = row.secondsOrNone("talktime");
    Verdict verdict = Verdict.ofLog(talk, row.text("disposition"));
    Sides sides = new Sides(type(), client(), extension());
    String key = key();
    FactDraft draft =
        Fact.about(callId(), FactKind.ENDED, key)
            .authority(IptelefonRank.LOG_ROW.authority())
            .line(line())
            .rung(rung(sides))
            .word("source", Optional.of("call log"))
            .word("log_id", row.text("id"))
            .word("call_type", row.text("calltype"))
            .word("disposition", row.text("disposition"))
            .word("line_code", called().filter(code -> line().isEmpty()))
            .word("calldate", calldate().isPresent() ? Optional.empty() : row.text("calldate"));
    verdict.addTo(draft);
    CallTimes.of(verdict, calldate(), row.seconds("waiting"), talk).addTo(draft);
    row.recording().addTo(draft);
    return sides.reading(draft, callId(), key);
  }

  /**
   * What groups the legs of a call is taken for the webhooks' id of it, as both look alike; the
   * row's own id is of another kind.
   */
  private String callId() {
    return row.text("linkedid")
        .filter(id -> !id.equals("0"))
        .map(CallId::usable)
        .or(() -> row.text("id").map(id -> CallId.usable("log-" + id)))
        .orElseGet(() -> "webhook-" + Fingerprint.ofWhole(webhook));
  }

  private CallType type() {
    return CallType.ofLog(row.text("calltype"));
  }

  /** A row is all that will be told: who is named nowhere in it is anonymous. */
  private Optional<Party> client() {
    return numbering.client(
        row.text("client")
            .or(
                () ->
                    switch (type()) {
                      case IN -> row.textOrBlank("src");
                      case OUT -> row.textOrBlank("dst");
                      case LOCAL ->
                          row.text("dst").equals(row.text("exten"))
                              ? row.text("src")
                              : row.text("dst");
                      case NOT_TOLD -> Optional.empty();
                    }));
  }

  /** The first of those who took part is the operator. */
  private Optional<String> extension() {
    boolean placed = type() == CallType.OUT || type() == CallType.LOCAL;
    return Numbering.extension(row.text("exten"))
        .or(() -> row.extensions("members").stream().findFirst())
        .or(() -> row.text("src").filter(src -> placed && Numbering.isShort(src)));
  }

  private List<String> rung(Sides sides) {
    return Stream.of("members", "lost")
        .flatMap(name -> row.extensions(name).stream())
        .filter(extension -> !Optional.of(extension).equals(sides.extension()))
        .distinct()
        .limit(MOST_RUNG)
        .toList();
  }

  /** Usually a code such as {@code main}, which is no number: that is kept as a word. */
  private Optional<String> line() {
    return numbering
        .client(called())
        .filter(party -> party.kind() == Kind.PHONE)
        .flatMap(party -> numbering.line(called()));
  }

  private Optional<String> called() {
    return row.text("dst").filter(dst -> type() == CallType.IN);
  }

  private Optional<Instant> calldate() {
    return row.text("calldate").flatMap(clock::read);
  }

  /** What may still change in a row, such as its recording, makes another key. */
  private String key() {
    return "log-"
        + Fingerprint.of(
            callId(),
            said("id"),
            said("calltype"),
            said("src"),
            said("dst"),
            said("client"),
            said("exten"),
            said("talktime"),
            said("link"));
  }

  private String said(String name) {
    return row.text(name).orElse("");
  }
}
