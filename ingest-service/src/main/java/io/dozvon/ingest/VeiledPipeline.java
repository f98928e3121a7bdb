package io.dozvon.ingest;

import io.dozvon.providers.Providers;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer.Registry;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;

/** Hangs the veil behind the HTTP codec of every connection. */
@Singleton
final class VeiledPipeline implements BeanCreatedEventListener<Registry> {

  private final Veil veil;

  VeiledPipeline(Providers providers) {
    this.veil = new Veil(providers);
  }

  @Override
  public Registry onCreated(BeanCreatedEvent<Registry> event) {
    Registry registry = event.getBean();
    registry.register(new Customizer(veil, null));
    return registry;
  }

  private record Customizer(Veil veil, Channel channel) implements NettyServerCustomizer {

    @Override
    public NettyServerCustomizer specializeForChannel(Channel narrower, ChannelRole role) {
      return new Customizer(veil, narrower);
    }

    @Override
    public void onStreamPipelineBuilt() {
      channel
          .pipeline()
          .addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "dozvon-veil", veil);
    }
  }
}
