package io.dozvon.matcher;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.topic.Keys;
import java.util.Optional;

/** Why a record of the clients topic cannot be taken; outside writers make mistakes too. */
final class ClientObjections {

  private ClientObjections() {}

  static Optional<String> to(String key, Client client) {
    if (!ClientIds.isOne(client.project()) || !ClientIds.isOne(client.id())) {
      return Optional.of(
          "project and id must be 1 to 64 letters, digits, '_' or '-'; write the client anew");
    }
    if (!Keys.of(client.project(), client.id()).equals(key)) {
      return Optional.of("the key must be project|id of the client within; write it anew");
    }
    if (!ClientIds.isOne(client.kind())) {
      return Optional.of("'kind' must be a short name such as telephony or whatsapp");
    }
    if (client.createdAt() == null) {
      return Optional.of("'createdAt' is missing; it decides which client is the first");
    }
    return Optional.empty();
  }
}
