package io.dozvon.matcher;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.client.UnmatchedCall;
import io.dozvon.contracts.raw.DeadLetter;
import java.util.Optional;

/** What a step lets out, by where it goes. */
sealed interface Output {

  /** A change of the index, to the partition of its phone. */
  record Indexed(IndexChange change) implements Output {}

  /** A client that we write; absent where it is taken back. */
  record Written(Optional<Client> client) implements Output {

    /** As the topic has it: nothing is a deletion. */
    Client record() {
      return client.orElse(null);
    }
  }

  /** A call with its client. */
  record Matched(MatchedCall call) implements Output {}

  /** A call without one. */
  record Unmatched(UnmatchedCall call) implements Output {}

  /** What was not understood; absent where it was refused before and no longer is. */
  record Refused(Optional<DeadLetter> letter) implements Output {

    /** As the topic has it: nothing is a settlement. */
    DeadLetter record() {
      return letter.orElse(null);
    }
  }
}
