package io.dozvon.registry.secrets;

import io.dozvon.contracts.registry.Credentials;

/** What comes of opening a connection's credentials. */
public sealed interface Opening {

  /** These. */
  record Opened(Credentials credentials) implements Opening {}

  /** The connection has none. */
  record Absent() implements Opening {}

  /** They were sealed under a key that we do not have. */
  record UnknownKey(String keyId) implements Opening {}

  /** One of them, by name, is not what was sealed for this project and connection. */
  record Damaged(String name) implements Opening {}
}
