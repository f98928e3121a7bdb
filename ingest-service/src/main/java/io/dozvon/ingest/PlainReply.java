package io.dozvon.ingest;

import io.dozvon.providers.Reply;
import io.netty.handler.codec.http.HttpResponseStatus;

/** The one form of every answer that is no provider's. It tells nothing but its status. */
final class PlainReply {

  private PlainReply() {}

  static Reply of(int status) {
    String phrase = HttpResponseStatus.valueOf(status).reasonPhrase();
    return Reply.json(status, "{\"error\":\"" + phrase + "\"}");
  }
}
