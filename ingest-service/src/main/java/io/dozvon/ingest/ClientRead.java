package io.dozvon.ingest;

import io.dozvon.contracts.client.Client;
import java.util.List;

/** What became of reading a client. */
sealed interface ClientRead {

  /** It can be written. */
  record Whole(Client client) implements ClientRead {}

  /** It cannot; nothing of it was used. */
  record Wrong(List<ClientProblem> problems) implements ClientRead {}
}
