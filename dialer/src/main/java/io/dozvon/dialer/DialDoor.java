package io.dozvon.dialer;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.registry.Project;
import io.dozvon.dialer.Drafts.Draft;
import io.dozvon.registry.ProjectAccess;
import io.dozvon.registry.ProjectAccess.Access;
import io.dozvon.registry.Registry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Lets those ask for calls who do not speak Kafka: their request becomes a command, and the first
 * result of it that is told becomes their answer.
 */
final class DialDoor {

  private static final Duration READ_WITHIN = Duration.ofSeconds(10);

  private final Supplier<Optional<Registry>> tenants;
  private final Drafts drafts;
  private final Outgoing outgoing;
  private final Waiting waiting;
  private final Supplier<Boolean> listening;
  private final DialerSettings settings;
  private final Clock clock;
  private final Executor readers;
  private final Semaphore room;

  /**
   * @param tenants the registry, once it is read
   * @param listening whether results are heard by now
   */
  DialDoor(
      Supplier<Optional<Registry>> tenants,
      Drafts drafts,
      Outgoing outgoing,
      Waiting waiting,
      Supplier<Boolean> listening,
      DialerSettings settings,
      Clock clock,
      Executor readers) {
    this.tenants = tenants;
    this.drafts = drafts;
    this.outgoing = outgoing;
    this.waiting = waiting;
    this.listening = listening;
    this.settings = settings;
    this.clock = clock;
    this.readers = readers;
    this.room = new Semaphore(settings.mostWaiting());
  }

  /** A function by name. */
  CompletableFuture<DialAnswer> function(DialRequest request, String name) {
    return order(request, (project, body) -> drafts.function(project, name, request, body));
  }

  /** A click in a client's card. */
  CompletableFuture<DialAnswer> click(DialRequest request) {
    return order(request, (project, body) -> drafts.click(project, request, body));
  }

  private CompletableFuture<DialAnswer> order(
      DialRequest request, BiFunction<Project, byte[], Draft> drafting) {
    Optional<Registry> registry = tenants.get();
    if (registry.isEmpty()) {
      return plain(503);
    }
    Access access = ProjectAccess.to(request.project(), request.authorization(), registry.get());
    if (!(access instanceof Access.Granted granted)) {
      return plain(access instanceof Access.Nobody ? 401 : 404);
    }
    if (request.length().orElse(0) > SmallBody.LARGEST) {
      return plain(413);
    }
    if (!listening.get() || !room.tryAcquire()) {
      return plain(503);
    }
    return SmallBody.of(request.body(), READ_WITHIN)
        .thenComposeAsync(read -> order(request, granted.project(), read, drafting), readers)
        .exceptionally(fault -> DialAnswer.plain(500, false))
        .whenComplete((answer, never) -> room.release());
  }

  private CompletableFuture<DialAnswer> order(
      DialRequest request,
      Project project,
      SmallBody.Read read,
      BiFunction<Project, byte[], Draft> drafting) {
    if (!(read instanceof SmallBody.Read.Whole whole)) {
      return plain(((SmallBody.Read.Not) read).status());
    }
    Draft draft = drafting.apply(project, whole.body().bytes());
    if (draft instanceof Draft.Wrong wrong) {
      return completedFuture(
          DialAnswer.refused(wrong.status(), wrong.reason(), project.language()));
    }
    Draft.Ready ready = (Draft.Ready) draft;
    return await(command(request, project, ready), ready.query(), project);
  }

  private CallCommand command(DialRequest request, Project project, Draft.Ready ready) {
    String id =
        request
            .key()
            .map(key -> Ids.ofKey(project.id(), ready.function(), key))
            .orElseGet(() -> "http-" + UUID.randomUUID());
    return new CallCommand(
        id,
        project.id(),
        ready.connection(),
        ready.function(),
        ready.arguments(),
        request.client(),
        clock.instant(),
        (int) settings.validFor().toSeconds());
  }

  /** Where Kafka is slow, the command may be in it all the same: then nobody can say more. */
  private CompletableFuture<DialAnswer> await(CallCommand command, boolean query, Project project) {
    String asked = Ids.ofAsked(command);
    CompletableFuture<CallResult> result = waiting.forResultOf(asked);
    DialAnswer undecided =
        DialAnswer.undecided(command.eventId(), DoorReasons.undecided(), project.language());
    CompletableFuture<DialAnswer> answer = result.thenApply(end -> DialAnswer.of(end, query));
    var unused =
        outgoing
            .write(command)
            .whenComplete(
                (done, failure) -> {
                  if (failure != null) {
                    answer.complete(undecided);
                  }
                });
    return answer
        .completeOnTimeout(undecided, settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((end, never) -> waiting.giveUp(asked, result));
  }

  private static CompletableFuture<DialAnswer> plain(int status) {
    return completedFuture(DialAnswer.plain(status, false));
  }
}
