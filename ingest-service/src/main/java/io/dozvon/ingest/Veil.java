package io.dozvon.ingest;

import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Optional;

/**
 * Takes the address off every request that is meant for the door, as the first thing that happens
 * to it.
 */
@Sharable
final class Veil extends ChannelInboundHandlerAdapter {

  private static final String NO_PROVIDER = "unknown";

  private final Providers providers;

  Veil(Providers providers) {
    this.providers = providers;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    context.fireChannelRead(
        message instanceof HttpRequest request ? veiled(request, context) : message);
  }

  private HttpRequest veiled(HttpRequest request, ChannelHandlerContext context) {
    Target target = Target.of(request.uri());
    Optional<Provider> provider = providers.byWebhookPath(target.door());
    return provider.isPresent() || target.looksLikeAWebhook()
        ? new VeiledRequest(
            request, target, provider.map(Provider::id).orElse(NO_PROVIDER), context.executor())
        : request;
  }
}
