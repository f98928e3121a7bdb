package io.dozvon.dialer;

import io.dozvon.dialer.Heard.NotSent;
import io.dozvon.dialer.Heard.NotSent.Why;
import io.dozvon.providers.dialing.ApiRequest;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;

/**
 * Sends one request over one connection, once. Java's own client sends a GET again when the answer
 * fails to come, and looks a name up again after it was checked; neither may happen here.
 */
final class Wire implements AutoCloseable {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int LARGEST_ANSWER = 8 * 1024 * 1024;
  private static final int MOST_ADDRESSES = 3;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final AddressGuard guard;
  private final EventLoopGroup threads;
  private final SslContext tls;

  Wire(AddressGuard guard) {
    this(guard, ownTls());
  }

  Wire(AddressGuard guard, SslContext tls) {
    this.guard = guard;
    this.threads = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    this.tls = tls;
  }

  /**
   * Waits for the answer, on the caller's thread.
   *
   * @param trusted whether the address is the provider's own, or the operator's choice
   * @param mayLeave asked when the connection stands, right before the request leaves
   */
  Heard send(ApiRequest request, boolean trusted, BooleanSupplier mayLeave, Duration within)
      throws InterruptedException {
    URI address = request.address();
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    if (address.getHost() == null || !(secure || "http".equalsIgnoreCase(address.getScheme()))) {
      return new NotSent(Why.UNSENDABLE);
    }
    FullHttpRequest message;
    try {
      message = message(request);
    } catch (IllegalArgumentException notToBeWritten) {
      return new NotSent(Why.UNSENDABLE);
    }
    List<InetAddress> found = lookUp(address.getHost());
    List<InetAddress> usable =
        found.stream().filter(one -> trusted || guard.lets(one)).limit(MOST_ADDRESSES).toList();
    if (usable.isEmpty()) {
      return new NotSent(found.isEmpty() ? Why.UNREACHABLE : Why.FORBIDDEN);
    }
    int port = address.getPort() > 0 ? address.getPort() : secure ? HTTPS : HTTP;
    for (InetAddress one : usable) {
      Exchange exchange = new Exchange();
      Channel channel = connect(new InetSocketAddress(one, port), exchange, secure, address);
      if (channel != null) {
        return exchange(channel, exchange, message, mayLeave, within);
      }
    }
    return new NotSent(Why.UNREACHABLE);
  }

  @Override
  public void close() {
    var unused = threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  /** Null where nobody is there. */
  private Channel connect(InetSocketAddress to, Exchange exchange, boolean secure, URI address)
      throws InterruptedException {
    Bootstrap bootstrap =
        new Bootstrap()
            .group(threads)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .handler(new Pipeline(exchange, secure, address.getHost(), to.getPort()));
    ChannelFuture connecting = bootstrap.connect(to).await();
    if (!connecting.isSuccess()) {
      return null;
    }
    Channel channel = connecting.channel();
    SslHandler handshake = channel.pipeline().get(SslHandler.class);
    if (handshake == null || handshake.handshakeFuture().await().isSuccess()) {
      return channel;
    }
    hangUp(channel);
    return null;
  }

  private static Heard exchange(
      Channel channel,
      Exchange exchange,
      FullHttpRequest message,
      BooleanSupplier mayLeave,
      Duration within)
      throws InterruptedException {
    try {
      if (!mayLeave.getAsBoolean()) {
        return new NotSent(Why.EXPIRED);
      }
      var unused = channel.writeAndFlush(message);
      return exchange.heard().get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException notHeard) {
      return new Heard.Lost();
    } finally {
      hangUp(channel);
    }
  }

  private static void hangUp(Channel channel) {
    var unused = channel.close();
  }

  private static List<InetAddress> lookUp(String host) {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    try {
      return Arrays.asList(InetAddress.getAllByName(bare));
    } catch (UnknownHostException nobody) {
      return List.of();
    }
  }

  private static FullHttpRequest message(ApiRequest request) {
    URI address = request.address();
    String path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
    FullHttpRequest message =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1,
            HttpMethod.valueOf(request.method()),
            path + query,
            Unpooled.wrappedBuffer(body));
    request.headers().forEach(message.headers()::set);
    String port = address.getPort() > 0 ? ":" + address.getPort() : "";
    message.headers().set(HttpHeaderNames.HOST, address.getHost() + port);
    message.headers().set(HttpHeaderNames.CONNECTION, "close");
    if (body.length > 0 || !"GET".equals(request.method())) {
      message.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
    }
    return message;
  }

  private static SslContext ownTls() {
    try {
      return SslContextBuilder.forClient().endpointIdentificationAlgorithm("HTTPS").build();
    } catch (SSLException impossible) {
      throw new IllegalStateException("this Java runtime has no TLS", impossible);
    }
  }

  /** What stands between the socket and the exchange. */
  private final class Pipeline extends ChannelInitializer<Channel> {

    private final Exchange exchange;
    private final boolean secure;
    private final String host;
    private final int port;

    private Pipeline(Exchange exchange, boolean secure, String host, int port) {
      this.exchange = exchange;
      this.secure = secure;
      this.host = host;
      this.port = port;
    }

    @Override
    protected void initChannel(Channel channel) {
      if (secure) {
        channel.pipeline().addLast(tls.newHandler(channel.alloc(), host, port));
      }
      channel
          .pipeline()
          .addLast(new HttpClientCodec(), new HttpObjectAggregator(LARGEST_ANSWER), exchange);
    }
  }
}
