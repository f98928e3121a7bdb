package io.dozvon.ingest;

import java.util.List;

/** How a request about a client ended. */
sealed interface ClientEnding {

  /** What it is answered with. */
  int status();

  /** Whether the request's body was read to its end, or there is none to speak of. */
  boolean heardOut();

  /** Stored, and only therefore done. */
  record Done() implements ClientEnding {

    @Override
    public int status() {
      return 204;
    }

    @Override
    public boolean heardOut() {
      return true;
    }
  }

  /** The record is wrong. */
  record Wrong(List<ClientProblem> problems) implements ClientEnding {

    @Override
    public int status() {
      return 400;
    }

    @Override
    public boolean heardOut() {
      return true;
    }
  }

  /**
   * Not done.
   *
   * @param reason for meters: one of few texts, with nothing in it from outside
   */
  record Refused(int status, String reason, boolean heardOut) implements ClientEnding {}
}
