package io.dozvon.runtime;

import io.dozvon.contracts.phone.Masking;
import org.apache.kafka.common.KafkaException;

/**
 * What went wrong, in one line that may be shown: no stack trace, no phone, no payload. Kafka's and
 * our serdes' messages are known to quote nothing; of all others only the place is told.
 */
public final class ShortCause {

  private static final int LONGEST = 300;
  private static final String OURS = "io.dozvon.";

  private ShortCause() {}

  /** Of the innermost cause. */
  public static String of(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String name = root.getClass().getSimpleName();
    return root instanceof KafkaException && root.getMessage() != null
        ? name + ": " + oneLine(root.getMessage())
        : name + place(root);
  }

  private static String oneLine(String message) {
    String line = Masking.phonesIn(message.lines().findFirst().orElse(""));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private static String place(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    for (StackTraceElement frame : trace) {
      if (frame.getClassName().startsWith(OURS)) {
        return " at " + inWords(frame);
      }
    }
    return trace.length == 0 ? "" : " at " + inWords(trace[0]);
  }

  private static String inWords(StackTraceElement frame) {
    String type = frame.getClassName();
    return "%s.%s, line %d"
        .formatted(
            type.substring(type.lastIndexOf('.') + 1),
            frame.getMethodName(),
            frame.getLineNumber());
  }
}
