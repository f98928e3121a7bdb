package io.dozvon.ingest;

import io.dozvon.contracts.net.IpAddress;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.reactivestreams.Publisher;

/**
 * A request at the door, its body still outside.
 *
 * @param sender where it comes from; empty where that is not known
 * @param header looks a header of the request up
 * @param length of the body, where the sender announced it or it is here already
 */
record Knock(
    Target target,
    Optional<IpAddress> sender,
    String method,
    String contentType,
    Function<String, Optional<String>> header,
    OptionalLong length,
    Publisher<byte[]> body) {

  /** Whether what is still to come is worth waiting for, even to be thrown away. */
  boolean isShort() {
    return length.isPresent() && length.getAsLong() <= BodyReader.PATIENCE_BYTES;
  }

  /** Names no target: it holds the key. */
  @Override
  public String toString() {
    return "Knock[" + method + "]";
  }
}
