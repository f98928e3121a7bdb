package io.dozvon.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** A yes that cannot be given by mistake. */
final class Consent {

  private Consent() {}

  /** Goes on only if somebody types the name. */
  static void ask(String name, PrintWriter out) {
    out.print("To go on, type " + name + ": ");
    out.flush();
    if (!name.equals(typed())) {
      throw new CommandFailedException(
          "nothing was done, since '" + name + "' was not typed; --yes goes on without asking");
    }
  }

  private static String typed() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
      return line == null ? "" : line.strip();
    } catch (IOException unreadable) {
      return "";
    }
  }
}
