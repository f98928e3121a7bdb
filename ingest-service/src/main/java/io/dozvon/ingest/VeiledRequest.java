package io.dozvon.ingest;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpRequest;
import java.util.concurrent.Executor;

/**
 * A webhook request whose address only the door can see. All other code, down to the last debug
 * log, metric and trace of the server, sees one that is always valid and holds no key.
 */
final class VeiledRequest extends DefaultHttpRequest {

  private final Target target;
  private final Executor connection;

  /**
   * @param connection runs what belongs to the request's connection
   */
  VeiledRequest(HttpRequest request, Target target, String door, Executor connection) {
    super(
        request.protocolVersion(),
        request.method(),
        "/" + door + "_webhook/***",
        request.headers());
    setDecoderResult(request.decoderResult());
    this.target = target;
    this.connection = connection;
  }

  Target target() {
    return target;
  }

  Executor connection() {
    return connection;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
