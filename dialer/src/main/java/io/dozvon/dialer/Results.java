package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.dialing.Verdict;
import io.dozvon.contracts.registry.Project;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.registry.Registry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How answers look on the outside, in the language of their project. */
record Results(Registry registry) {

  private static final int LONGEST_REASON = 1_000;

  CallResult refused(CallCommand command, String id, Reason reason, Instant at) {
    return result(id, command, Verdict.REFUSED, Optional.of(reason), Optional.empty(), at);
  }

  CallResult link(CallCommand command, String id, String link, Instant at) {
    return result(id, command, Verdict.ACCEPTED, Optional.empty(), Optional.of(link), at);
  }

  /** Of one of which nothing more was heard. */
  CallResult unheard(
      String id,
      String command,
      String project,
      String connection,
      Verdict verdict,
      Reason reason,
      Instant at) {
    return new CallResult(
        id,
        command,
        project,
        connection,
        verdict,
        Optional.of(reason.code()),
        Optional.of(words(project, reason)),
        verdict == Verdict.TRY_LATER ? Optional.of(1L) : Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        at);
  }

  /** Of what an attempt came to. */
  CallResult concluded(CallAttempt attempt, Conclusion conclusion, Instant at) {
    if (conclusion instanceof Conclusion.Accepted accepted) {
      return concluded(attempt, Verdict.ACCEPTED, Optional.empty(), Optional.empty(), accepted, at);
    }
    Conclusion.Accepted nothing = Conclusion.Accepted.as(Optional.empty());
    if (conclusion instanceof Conclusion.Refused refused) {
      return concluded(
          attempt, Verdict.REFUSED, Optional.of(refused.reason()), Optional.empty(), nothing, at);
    }
    if (conclusion instanceof Conclusion.TryLater later) {
      return concluded(
          attempt,
          Verdict.TRY_LATER,
          Optional.of(later.reason()),
          Optional.of(seconds(later.after())),
          nothing,
          at);
    }
    Reason reason = ((Conclusion.Unknown) conclusion).reason();
    return concluded(attempt, Verdict.UNKNOWN, Optional.of(reason), Optional.empty(), nothing, at);
  }

  private CallResult concluded(
      CallAttempt attempt,
      Verdict verdict,
      Optional<Reason> reason,
      Optional<Long> retryAfter,
      Conclusion.Accepted accepted,
      Instant at) {
    return new CallResult(
        Ids.ofResult(attempt.eventId()),
        attempt.command(),
        attempt.project(),
        attempt.connection(),
        verdict,
        reason.map(Reason::code),
        reason.map(why -> words(attempt.project(), why)),
        retryAfter,
        accepted.providerCallId(),
        accepted.value(),
        Optional.empty(),
        at);
  }

  private CallResult result(
      String id,
      CallCommand command,
      Verdict verdict,
      Optional<Reason> reason,
      Optional<String> link,
      Instant at) {
    return new CallResult(
        id,
        command.eventId(),
        command.project(),
        command.connection(),
        verdict,
        reason.map(Reason::code),
        reason.map(why -> words(command.project(), why)),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        link,
        at);
  }

  String words(String project, Reason reason) {
    String words = reason.in(registry.project(project).map(Project::language).orElse("en"));
    return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON - 1) + "…";
  }

  private static long seconds(Duration after) {
    return Math.max(1, after.plusMillis(999).toSeconds());
  }
}
