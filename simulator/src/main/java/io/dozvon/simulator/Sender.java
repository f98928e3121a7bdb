package io.dozvon.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Posts the webhooks of conversations when their time has come, those of one conversation one after
 * the other.
 */
public final class Sender implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI base;
  private final double speed;
  private final Consumer<Delivery> report;
  private final ScheduledThreadPoolExecutor senders;
  private final Set<Playing> unfinished = ConcurrentHashMap.newKeySet();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /**
   * @param base the door's address without a path, such as {@code http://127.0.0.1:8080}
   * @param speed how much faster than in life calls go by; 1 is as in life
   * @param atOnce how many requests are under way at once at most
   * @param report is told of each attempt, on the thread that made it
   */
  public Sender(URI base, double speed, int atOnce, Consumer<Delivery> report) {
    this.base = base;
    this.speed = speed;
    this.report = report;
    this.senders = new ScheduledThreadPoolExecutor(atOnce, Sender::thread);
    senders.setRemoveOnCancelPolicy(true);
  }

  /**
   * Plays a conversation from now on. Done when its last webhook was delivered or given up;
   * cancelled when the sender was closed before.
   */
  public CompletableFuture<Void> play(Conversation conversation) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    Playing playing = new Playing(conversation, System.nanoTime(), end);
    unfinished.add(playing);
    var unused = end.whenComplete((nothing, problem) -> unfinished.remove(playing));
    playing.next(0);
    return end;
  }

  /** Sends nothing more; what is under way is broken off. */
  @Override
  public void close() {
    senders.shutdownNow();
    unfinished.forEach(playing -> playing.end.cancel(false));
    try {
      senders.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One conversation in the course of being sent. */
  private final class Playing {

    private final Conversation conversation;
    private final long begin;
    private final CompletableFuture<Void> end;

    private Playing(Conversation conversation, long begin, CompletableFuture<Void> end) {
      this.conversation = conversation;
      this.begin = begin;
      this.end = end;
    }

    private void next(int index) {
      if (index == conversation.webhooks().size()) {
        end.complete(null);
        return;
      }
      long due = begin + inOurTime(conversation.webhooks().get(index).after());
      later(due - System.nanoTime(), () -> attempt(index, 1));
    }

    private void attempt(int index, int attempt) {
      Webhook webhook = conversation.webhooks().get(index).webhook();
      Answer answer = send(webhook);
      Insistence insistence = conversation.insistence();
      boolean last = answer.good() || attempt > insistence.repeats();
      report.accept(new Delivery(conversation, webhook, attempt, answer, last));
      if (last) {
        next(index + 1);
      } else {
        later(inOurTime(insistence.pause()), () -> attempt(index, attempt + 1));
      }
    }

    private void later(long nanos, Runnable step) {
      try {
        var unused = senders.schedule(() -> guarded(step), nanos, TimeUnit.NANOSECONDS);
      } catch (RejectedExecutionException closed) {
        end.cancel(false);
      }
    }

    /** A defect ends the conversation and is seen by whoever waits for it. */
    private void guarded(Runnable step) {
      try {
        step.run();
      } catch (RuntimeException defect) {
        end.completeExceptionally(defect);
      }
    }
  }

  private Answer send(Webhook webhook) {
    try {
      return new Answer.Status(
          http.send(webhook.request(base).timeout(PATIENCE).build(), BodyHandlers.discarding())
              .statusCode());
    } catch (IOException nobody) {
      return new Answer.Silence(nobody.getClass().getSimpleName());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return new Answer.Silence("broken off");
    }
  }

  private long inOurTime(Duration time) {
    return (long) (time.toNanos() / speed);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sender");
    thread.setDaemon(true);
    return thread;
  }
}
