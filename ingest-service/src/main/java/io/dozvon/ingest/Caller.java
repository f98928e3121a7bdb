package io.dozvon.ingest;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reply;

/** Who is at the door, as far as the address tells. */
sealed interface Caller {

  /** For meters and logs. */
  String provider();

  /** For logs; a dash where it is not known. */
  String connection();

  /** The answer when not let in. */
  Reply refused(int status);

  /**
   * Nobody's provider, or somebody who cannot be looked up yet.
   *
   * @param provider the provider's id, or a word for none
   * @param status to be turned away with
   * @param reason for people and meters
   */
  record Stranger(String provider, int status, String reason) implements Caller {

    @Override
    public String connection() {
      return "-";
    }

    @Override
    public Reply refused(int status) {
      return PlainReply.of(status);
    }
  }

  /** A project's provider. */
  record Known(Provider from, Connection at) implements Caller {

    @Override
    public String provider() {
      return from.id();
    }

    @Override
    public String connection() {
      return at.id();
    }

    @Override
    public Reply refused(int status) {
      return from.door().refused(status);
    }
  }
}
