package io.dozvon.dialer;

import java.util.Optional;
import java.util.OptionalLong;
import org.reactivestreams.Publisher;

/**
 * A request to call, its body still outside.
 *
 * @param connection the one to call through, where the caller chose
 * @param client whom it is about
 * @param authorization the header of that name
 * @param key by which a repetition is known
 * @param length of the body, where the sender announced it or it is here already
 */
record DialRequest(
    String project,
    Optional<String> connection,
    Optional<String> client,
    Optional<String> authorization,
    Optional<String> key,
    OptionalLong length,
    Publisher<byte[]> body) {

  /** Names no header: it holds a token. */
  @Override
  public String toString() {
    return "DialRequest[" + project + "]";
  }
}
