package io.dozvon.matcher;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.UnmatchedReason;
import io.dozvon.contracts.phone.Phone;
import java.util.Optional;

/** What the rules say of a call that has no client yet. */
sealed interface Ruling {

  /** Whether a call that had that client has it no longer. */
  default boolean takesFrom(Match former) {
    return false;
  }

  /** There is a client. */
  record Found(Match match) implements Ruling {
    @Override
    public boolean takesFrom(Match former) {
      return !match.client().equals(former.client());
    }
  }

  /** There was none; this one comes into being. */
  record Created(Match match, Client client) implements Ruling {

    @Override
    public boolean takesFrom(Match former) {
      return !match.client().equals(former.client());
    }

    /** By which the index knows it before its record comes back. */
    IndexChange change() {
      return new IndexChange(Optional.empty(), Optional.of(ClientPhones.ownRow(client)));
    }

    /** The phone that it was created for. */
    Phone phone() {
      return client.phone().orElseThrow();
    }
  }

  /** There is none, and none can be made. */
  record Without(UnmatchedReason reason, String explanation) implements Ruling {

    /** Of a call that leaves a key under which it never had a client. */
    static final Without MOVED_AWAY =
        new Without(
            UnmatchedReason.NO_NUMBER,
            "the call goes on under another number; under this key it had no client");

    @Override
    public boolean takesFrom(Match former) {
      return true;
    }
  }

  /** Whose call it is cannot be said while the project is unknown. */
  record UnknownProject() implements Ruling {}

  /** Nobody found, but the index has not yet read all the clients there are. */
  record TooEarly() implements Ruling {}
}
