package io.dozvon.providers.novofon;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.Party;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one event says of its call. */
record NovofonFacts(Told told) {

  /** An inbound call reached the exchange, or one was dialled. */
  List<Fact> started() {
    return withGuess(
        about(FactKind.STARTED, NovofonRank.STARTED)
            .trace(told.order(told.start().orReceived()))
            .at(told.start().sent())
            .started(told.start().orReceived())
            .word("inferred_started", told.start().inferred()));
  }

  /** Comes once for every employee who is rung; the time is the call's, not this employee's. */
  List<Fact> ringing() {
    return withGuess(
        about(FactKind.RINGING, NovofonRank.RINGING)
            .trace(told.order(told.start().orReceived()))
            .started(told.start().orReceived())
            .word("inferred_started", told.start().inferred()));
  }

  /** When it was answered is not said: the time is that of the leg's beginning. */
  List<Fact> answered() {
    List<Fact> facts = new ArrayList<>();
    Optional<Instant> legBegan = told.start().sent();
    if (legBegan.isPresent() && told.heading().told() == Direction.INBOUND) {
      facts.add(
          told.draft(FactKind.RINGING, told.key() + "-leg")
              .authority(NovofonRank.RINGING.authority())
              .at(legBegan)
              .extension(told.employees().extension())
              .build());
    }
    facts.addAll(
        withGuess(
            about(FactKind.ANSWERED, NovofonRank.ANSWERED)
                .outcome(Outcome.ANSWERED)
                .word("answered_by", told.employees().elsewhere())));
    return facts;
  }

  /** The employee of a call back picked up or is rung: the client is still to be called. */
  List<Fact> calledBack() {
    return List.of(
        told.draft(FactKind.RINGING, told.key())
            .authority(NovofonRank.RINGING.authority())
            .direction(Direction.OUTBOUND)
            .at(told.start().sent())
            .extension(told.employees().extension())
            .build());
  }

  /** When it ended is not said. */
  List<Fact> ended() {
    Disposition disposition = Disposition.of(told.fields());
    boolean calledBack = Heading.isSecondLegOfCallback(told.fields());
    FactDraft draft =
        about(FactKind.ENDED, calledBack ? NovofonRank.CALLBACK_ENDED : NovofonRank.ENDED)
            .trace(told.order(told.start().sent()))
            .started(told.start().sent())
            .talkSeconds(disposition.talkSeconds())
            .word("disposition", disposition.word())
            .word("status", disposition.word())
            .word("status_code", told.fields().text("status_code"))
            .word("is_recorded", told.fields().text("is_recorded"));
    disposition.outcome().ifPresent(draft::outcome);
    return withGuess(draft);
  }

  /** The call goes on: how the leg came out must not pass for how the call did. */
  List<Fact> legEnded() {
    return List.of(
        told.draft(FactKind.LEG_ENDED, told.key())
            .authority(NovofonRank.LEG_ENDED.authority())
            .direction(told.heading().told())
            .extension(told.employees().extension())
            .word("leg_disposition", told.fields().text("disposition"))
            .build());
  }

  /** A step of a voice menu. */
  List<Fact> reported() {
    return withGuess(
        about(FactKind.REPORTED, NovofonRank.REPORTED)
            .word("ivr_saydigits", told.fields().text("ivr_saydigits"))
            .word("ivr_saynumber", told.fields().text("ivr_saynumber"))
            .word("wait_dtmf.name", told.fields().text("wait_dtmf.name"))
            .word("wait_dtmf.digits", told.fields().text("wait_dtmf.digits"))
            .word(
                "wait_dtmf.default_behaviour", told.fields().text("wait_dtmf.default_behaviour")));
  }

  /** There is a recording: its id, by which it can be asked for; no link, as a rule. */
  List<Fact> recorded() {
    return withGuess(
        about(FactKind.RECORDED, NovofonRank.RECORDED).recording(Recording.link(told.fields())));
  }

  List<Fact> transcribed(Optional<String> text) {
    return List.of(
        told.draft(FactKind.TRANSCRIBED, FactKey.ofText(told, text.orElse("")))
            .authority(NovofonRank.RECORDED.authority())
            .direction(told.heading().told())
            .transcript(text)
            .word("lang", told.fields().text("lang"))
            .build());
  }

  private FactDraft about(FactKind kind, NovofonRank rank) {
    FactDraft draft =
        told.draft(kind, told.key())
            .authority(rank.authority())
            .extension(told.employees().extension())
            .rung(told.employees().rung());
    Parties parties = told.parties(told.heading().told());
    return draft.direction(told.heading().told()).client(parties.client()).line(parties.line());
  }

  /**
   * What is only inferred goes into a fact of its own of the least weight, so that it never
   * overrides what another event tells. A report moves no call on.
   */
  private List<Fact> withGuess(FactDraft draft) {
    Optional<Direction> guess = told.heading().guess();
    Parties parties = told.parties(guess.orElse(Direction.UNKNOWN));
    Optional<Party> calledBack = told.calledBack();
    Optional<String> link = Recording.inferredLink(told.fields());
    if (guess.isEmpty() && calledBack.isEmpty() && link.isEmpty()) {
      return List.of(draft.build());
    }
    Fact inferred =
        Fact.about(told.callId(), FactKind.REPORTED, told.key() + "-guess")
            .authority(NovofonRank.GUESS.authority())
            .direction(guess.orElse(Direction.UNKNOWN))
            .client(parties.client().or(() -> calledBack))
            .line(parties.line())
            .recording(link)
            .word("inferred_direction", guess.map(way -> way.name().toLowerCase(Locale.ROOT)))
            .word("inferred_client", calledBack.map(party -> "caller_id"))
            .word("inferred_recording", link.map(unused -> "call_id_with_rec"))
            .build();
    return List.of(draft.build(), inferred);
  }
}
