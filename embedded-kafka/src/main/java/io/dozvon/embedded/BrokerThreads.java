package io.dozvon.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All threads of one broker. Kafka was written to own its process and ends it on a fatal fault, by
 * procedures that the whole JVM shares; a thread's group tells whose broker asks for it, so that
 * the fault can be handed to that broker's owner and the process lives on.
 */
final class BrokerThreads extends ThreadGroup {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerThreads.class);

  private final CompletableFuture<BrokerFailedException> failure = new CompletableFuture<>();

  BrokerThreads() {
    super("embedded-kafka");
    Exit.setExitProcedure((status, message) -> endOf(status, message, Runtime.getRuntime()::exit));
    Exit.setHaltProcedure((status, message) -> endOf(status, message, Runtime.getRuntime()::halt));
  }

  /** Completes at the first fatal fault, otherwise never. */
  CompletableFuture<BrokerFailedException> failure() {
    return failure;
  }

  BrokerFailedException failed(String reason, Throwable cause) {
    var exception = new BrokerFailedException("the embedded broker has failed: " + reason, cause);
    if (failure.complete(exception)) {
      LOG.atError().setCause(cause).addKeyValue("reason", reason).log("embedded broker failed");
    }
    return exception;
  }

  /** Runs the task in a thread of this group: every thread that it starts belongs here as well. */
  void run(String name, Runnable task) throws ExecutionException {
    var future = new FutureTask<Void>(task, null);
    new Thread(this, future, name).start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          future.get();
          return;
        } catch (InterruptedException e) {
          // A broker left half started or half stopped would keep its port and its files.
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable e) {
    if (!(e instanceof BrokerFailedException)) {
      failed("thread " + thread.getName() + " died", e);
    }
  }

  private static void endOf(int status, String message, ProcessEnd otherwise) {
    if (Thread.currentThread().getThreadGroup() instanceof BrokerThreads broker) {
      String said = message == null ? "" : ": " + message;
      throw broker.failed("it asked to end the process with status " + status + said, null);
    }
    otherwise.with(status);
  }

  private interface ProcessEnd {
    void with(int status);
  }
}
