package io.dozvon.matcher;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.Client;
import java.time.Instant;

/**
 * Something that happens to clients, calls or the index; the same to the topology and its model.
 */
sealed interface Step {

  record Put(Client client) implements Step {}

  record Delete(String client) implements Step {}

  /** A client takes over the one that we create for its phone. */
  record TakeOver(Client client) implements Step {}

  record Call(CallEvent event) implements Step {
    Call at(Instant time) {
      return new Call(Samples.receivedAt(event, time));
    }
  }

  /** A call goes on under another number; the event goes out under the old one. */
  record Move(String from, CallEvent event) implements Step {
    Move at(Instant time) {
      return new Move(from, Samples.receivedAt(event, time));
    }
  }

  record Index(boolean complete) implements Step {}
}
