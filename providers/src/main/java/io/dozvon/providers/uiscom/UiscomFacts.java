package io.dozvon.providers.uiscom;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Numbering;
import io.dozvon.providers.webhook.WallClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one notification says of its call. */
record UiscomFacts(
    RawWebhook webhook,
    Said notice,
    Numbering numbering,
    WallClock clock,
    CallKey key,
    Recognition recognised,
    Heading heading) {

  static UiscomFacts of(
      RawWebhook webhook, Connection connection, Said notice, NotificationNames names) {
    Fields said = notice.fields();
    Numbering numbering = Numbering.of(connection);
    WallClock clock = WallClock.of(connection);
    Recognition recognised = Recognition.of(said, names);
    return new UiscomFacts(
        webhook,
        notice,
        numbering,
        clock,
        CallKey.of(webhook, said, clock),
        recognised,
        Heading.of(said, recognised.event(), numbering));
  }

  /** What it is about instead of a call. */
  Optional<String> noCall() {
    return NoCall.kind(said());
  }

  /** Where there is no call, nothing that comes later will tell the number. */
  private Optional<Party> nobody() {
    return noCall().flatMap(kind -> numbering.client(Optional.of("")));
  }

  List<Fact> happened() {
    return switch (recognised.event()) {
      case INBOUND_CALL, OUTBOUND_CALL, WAITING, OUTGOING_LEG ->
          List.of(withEmployee(about()).started(started()).build());
      case TALK_STARTED ->
          List.of(
              withEmployee(about())
                  .started(started())
                  .answered(at())
                  .outcome(Outcome.ANSWERED)
                  .build());
      case TALK_ENDED -> List.of(talkEnded());
      case CALL_FINISHED, LOST_CALL -> List.of(ended());
      case RECORDED -> List.of(recorded(), endedByRecording());
      case TAGGED, UNNAMED -> List.of(about().started(started()).build());
    };
  }

  /**
   * One for every notification, whatever it is of: it weighs nothing and carries the name that the
   * customer gave. Here also go the guesses, since they must not outweigh what is said elsewhere.
   */
  Fact report(Template template) {
    Parties parties = Parties.of(heading.guess(), notice, numbering);
    FactDraft draft =
        Fact.about(key.callId(), FactKind.REPORTED, "report-" + key.notice())
            .trace(key.order())
            .report(UiscomWords.REPORT, Excerpt.of(template.fields()))
            .request(WholeRequest.of(webhook, template))
            .authority(UiscomRank.REPORT.authority())
            .at(at())
            .direction(heading.guess())
            .client(parties.client().or(this::nobody))
            .line(parties.line());
    return UiscomWords.ofReport(draft, said(), recognised)
        .word("about", noCall())
        .word("inferred_direction", heading.inferredFrom())
        .word("inferred_client", parties.clientFrom())
        .word("inferred_outcome", inferredOutcome())
        .word("unread_time", UiscomField.TIME.text(said()).filter(t -> clock.read(t).isEmpty()))
        .word("repaired", repairs(template))
        .build();
  }

  private static Optional<String> repairs(Template template) {
    return Optional.of(String.join(",", template.repairs())).filter(names -> !names.isEmpty());
  }

  private Fact talkEnded() {
    Optional<Integer> talk = UiscomField.TALK.seconds(said());
    FactDraft draft = withEmployee(about()).started(started()).ended(at()).talkSeconds(talk);
    if (talk.filter(seconds -> seconds == 0).isEmpty()) {
      draft.outcome(Outcome.ANSWERED);
    }
    return draft.build();
  }

  private Fact ended() {
    Ending ending = Ending.of(said(), recognised);
    FactDraft draft =
        withEmployee(about())
            .rung(Parties.rung(said()))
            .started(started())
            .ended(at())
            .talkSeconds(ending.talk())
            .totalSeconds(ending.total());
    ending.outcome().ifPresent(draft::outcome);
    return draft.build();
  }

  private Fact recorded() {
    return Recordings.words(withEmployee(about()).started(started()), said()).build();
  }

  /**
   * A recording may come instead of the end, and then it is what closes the call. When that was, it
   * does not tell; a voice mail does not even tell of a talk.
   */
  private Fact endedByRecording() {
    FactDraft draft =
        Fact.about(key.callId(), FactKind.ENDED, "end-" + key.notice())
            .trace(key.order())
            .authority(UiscomRank.END_BY_RECORDING.authority())
            .word("inferred_end", Optional.of("recording"));
    if (!Recordings.isVoiceMail(said())) {
      draft.outcome(Outcome.ANSWERED);
    }
    return draft.build();
  }

  private Optional<String> inferredOutcome() {
    return recognised.event().kind() == FactKind.ENDED
        ? Ending.of(said(), recognised).inferredFrom()
        : Optional.empty();
  }

  /** What every notification may say, whatever it is of. */
  private FactDraft about() {
    UiscomRank rank = UiscomRank.of(recognised.event());
    Parties parties = Parties.of(heading.direction(), notice, numbering);
    FactDraft draft =
        Fact.about(key.callId(), recognised.event().kind(), "event-" + key.notice())
            .trace(key.order())
            .authority(recognised.told() ? rank.authorityIfTold() : rank.authority())
            .at(at())
            .direction(heading.direction())
            .client(parties.client())
            .line(parties.line())
            .recording(Recordings.link(said()));
    return UiscomWords.ofEvent(draft, said());
  }

  private FactDraft withEmployee(FactDraft draft) {
    return draft.extension(Parties.extension(heading.guess(), said()));
  }

  private Optional<Instant> at() {
    return CallKey.time(said(), clock);
  }

  /** The start of the session; one after the event itself is none. */
  private Optional<Instant> started() {
    return UiscomField.STARTED
        .text(said())
        .flatMap(clock::read)
        .filter(start -> at().filter(start::isAfter).isEmpty());
  }

  private Fields said() {
    return notice.fields();
  }
}
