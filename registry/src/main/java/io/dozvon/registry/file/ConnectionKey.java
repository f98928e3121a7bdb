package io.dozvon.registry.file;

import io.dozvon.contracts.registry.WebhookKey;

/** A connection of the file with the first of its webhook keys, in full. */
public record ConnectionKey(String project, String connection, WebhookKey key) {

  private static final int SHOWN = 3;

  /** Enough of the key for its owner to recognise it. */
  public String masked() {
    return key.secret().substring(0, SHOWN) + "***";
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "ConnectionKey[" + connection + ", " + key.provider() + ", " + masked() + "]";
  }
}
