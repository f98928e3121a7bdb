package io.dozvon.ingest;

import io.dozvon.providers.Reply;
import java.util.Optional;

/** How a request at the door ended. */
sealed interface Ending {

  /** Who it was. */
  Caller caller();

  /** What it is answered. */
  Reply reply();

  /**
   * Stored, and only therefore accepted.
   *
   * @param lacking the place of a credential that did not come, though one was expected
   */
  record Accepted(Caller caller, Reply reply, Optional<String> lacking) implements Ending {}

  /**
   * Not accepted.
   *
   * @param reason for people and meters: one of few texts, with nothing in it from outside
   */
  record Refused(Caller caller, int status, String reason) implements Ending {

    /** Whether the sender should come again. */
    boolean forNow() {
      return status == 503;
    }

    @Override
    public Reply reply() {
      return caller.refused(status);
    }
  }

  /** Not accepted through a fault of our own. */
  record Failed(Caller caller, Throwable fault) implements Ending {

    @Override
    public Reply reply() {
      return PlainReply.of(500);
    }
  }
}
