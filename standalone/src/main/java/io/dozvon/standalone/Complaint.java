package io.dozvon.standalone;

import io.dozvon.contracts.phone.Masking;
import io.dozvon.embedded.EmbeddedKafkaException;
import io.dozvon.registry.file.RegistryFileException;
import io.dozvon.registry.secrets.KeysetException;
import io.dozvon.runtime.ConfigurationException;
import io.dozvon.runtime.topics.KafkaUnavailableException;
import io.dozvon.runtime.topics.WrongTopicsException;
import io.dozvon.standalone.replay.ReplayException;
import io.dozvon.standalone.upkeep.UpkeepException;
import java.net.BindException;

/** What to tell a person about a verb that failed. */
record Complaint(String message, boolean askedForWrongly) {

  static Complaint about(Throwable problem) {
    if (problem instanceof ConfigurationException
        || problem instanceof RegistryFileException
        || problem instanceof KeysetException) {
      return new Complaint(problem.getMessage(), true);
    }
    if (problem instanceof EmbeddedKafkaException
        || problem instanceof CommandFailedException
        || problem instanceof UpkeepException
        || problem instanceof ReplayException
        || problem instanceof KafkaUnavailableException
        || problem instanceof WrongTopicsException) {
      return new Complaint(problem.getMessage(), false);
    }
    if (takenPort(problem)) {
      return new Complaint(
          "a port is taken by another program ("
              + problem.getMessage()
              + "); stop it, or choose others with --port and --management-port",
          false);
    }
    return new Complaint(
        "failed unexpectedly: "
            + problem.getClass().getSimpleName()
            + ": "
            + Masking.confidentialIn(String.valueOf(problem.getMessage())),
        false);
  }

  private static boolean takenPort(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }
}
