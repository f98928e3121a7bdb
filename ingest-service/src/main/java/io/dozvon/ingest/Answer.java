package io.dozvon.ingest;

import io.dozvon.ingest.Ending.Accepted;
import io.dozvon.providers.Reply;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;

/** Replies as HTTP responses. */
final class Answer {

  private static final int TOO_SLOW = 408;
  private static final int COME_AGAIN = 503;
  private static final String SECONDS = "2";

  private Answer() {}

  /** Hangs up on whom we did not hear to the end, unless the rest is known to be short. */
  static MutableHttpResponse<byte[]> to(Knock knock, Ending ending) {
    Reply reply = ending.reply();
    MutableHttpResponse<byte[]> response = of(reply);
    boolean heardOut =
        ending instanceof Accepted || (knock.isShort() && reply.status() != TOO_SLOW);
    return heardOut ? response : response.header(HttpHeaders.CONNECTION, "close");
  }

  static MutableHttpResponse<byte[]> of(Reply reply) {
    String phrase = HttpResponseStatus.valueOf(reply.status()).reasonPhrase();
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(reply.status(), phrase)
            .header(HttpHeaders.CONTENT_TYPE, reply.contentType())
            .body(reply.body().getBytes(StandardCharsets.UTF_8));
    return reply.status() == COME_AGAIN
        ? response.header(HttpHeaders.RETRY_AFTER, SECONDS)
        : response;
  }
}
