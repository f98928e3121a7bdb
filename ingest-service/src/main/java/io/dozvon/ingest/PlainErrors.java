package io.dozvon.ingest;

import io.dozvon.providers.Reply;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** What the server itself answers where no route does: no path, no message, no stack trace. */
@Singleton
final class PlainErrors implements ErrorResponseProcessor<byte[]> {

  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    Reply reply = PlainReply.of(response.code());
    boolean bodiless = context.getRequest().getMethod() == HttpMethod.HEAD;
    byte[] body = bodiless ? new byte[0] : reply.body().getBytes(StandardCharsets.UTF_8);
    return response.contentType(reply.contentType()).body(body);
  }
}
