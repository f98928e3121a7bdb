package io.dozvon.ingest;

import io.dozvon.contracts.net.IpAddress;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reply;
import java.util.Optional;

/** Who is at the door, as far as the address tells. */
sealed interface Caller {

  /** For meters and logs. */
  String provider();

  /** For logs; a dash where it is not known. */
  String connection();

  /** For logs, where it is why somebody is not let in. */
  default Optional<String> address() {
    return Optional.empty();
  }

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

  /**
   * Somebody who knows a connection's key, but comes from where its webhooks do not. Is told
   * nothing in the provider's form.
   *
   * @param sender where from; empty where that is not known
   */
  record Outsider(String provider, String connection, Optional<IpAddress> sender)
      implements Caller {

    @Override
    public Optional<String> address() {
      return Optional.of(sender.map(IpAddress::toString).orElse("unknown"));
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
