package io.dozvon.ingest;

import java.util.Optional;
import java.util.OptionalLong;
import org.reactivestreams.Publisher;

/**
 * A request about one client, its body still outside.
 *
 * @param authorization the header of that name
 * @param length of the body, where the sender announced it or it is here already
 */
record ClientRequest(
    String project,
    String client,
    Optional<String> authorization,
    OptionalLong length,
    Publisher<byte[]> body) {

  /** Names no header: it holds a token. */
  @Override
  public String toString() {
    return "ClientRequest[" + project + "|" + client + "]";
  }
}
