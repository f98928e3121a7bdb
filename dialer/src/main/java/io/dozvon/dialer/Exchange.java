package io.dozvon.dialer;

import io.dozvon.providers.dialing.ApiAnswer;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Waits for the one answer of a connection. */
final class Exchange extends SimpleChannelInboundHandler<FullHttpResponse> {

  private final CompletableFuture<Heard> heard = new CompletableFuture<>();

  CompletableFuture<Heard> heard() {
    return heard;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
    if (response.decoderResult().isFailure()) {
      heard.complete(new Heard.Lost());
      return;
    }
    Map<String, String> headers = new HashMap<>();
    response
        .headers()
        .forEach(
            header ->
                headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
    heard.complete(
        new Heard.Answered(
            new ApiAnswer(
                response.status().code(),
                headers,
                response.content().toString(StandardCharsets.UTF_8))));
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    heard.complete(new Heard.Lost());
  }

  /** An answer that is too large, or none at all: whatever it says is not known. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    heard.complete(new Heard.Lost());
    var unused = context.close();
  }
}
