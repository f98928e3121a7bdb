package io.dozvon.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import org.apache.kafka.common.network.Selectable;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The two sockets of the broker, bound before it starts: a taken port is found at once, and a free
 * port that we chose cannot be snatched before the broker gets to it.
 */
final class ListeningSockets implements ServerSocketFactory, AutoCloseable {

  static final String CLIENTS = "CLIENTS";
  static final String CONTROLLER = "CONTROLLER";

  private static final String LOOPBACK = "127.0.0.1";
  private static final byte[] LOOPBACK_BYTES = {127, 0, 0, 1};

  private final Map<String, ServerSocketChannel> sockets;

  private ListeningSockets(Map<String, ServerSocketChannel> sockets) {
    this.sockets = sockets;
  }

  static ListeningSockets bind(int clientsPort) {
    ServerSocketChannel clients = bound(clientsPort);
    try {
      return new ListeningSockets(Map.of(CLIENTS, clients, CONTROLLER, bound(0)));
    } catch (RuntimeException e) {
      closeQuietly(clients, e);
      throw e;
    }
  }

  /** Host and port, the way a client writes them. */
  String clients() {
    return LOOPBACK + ":" + port(CLIENTS);
  }

  String controller() {
    return LOOPBACK + ":" + port(CONTROLLER);
  }

  InetSocketAddress controllerAddress() {
    return (InetSocketAddress) sockets.get(CONTROLLER).socket().getLocalSocketAddress();
  }

  private int port(String listener) {
    return sockets.get(listener).socket().getLocalPort();
  }

  @Override
  public ServerSocketChannel openServerSocket(
      String listener, InetSocketAddress address, int backlog, int receiveBuffer)
      throws IOException {
    ServerSocketChannel socket = sockets.get(listener);
    socket.configureBlocking(false);
    if (receiveBuffer != Selectable.USE_DEFAULT_BUFFER_SIZE) {
      socket.socket().setReceiveBufferSize(receiveBuffer);
    }
    return socket;
  }

  @Override
  public void close() {
    var failure = new EmbeddedKafkaException("the broker's sockets could not be closed");
    sockets.values().forEach(socket -> closeQuietly(socket, failure));
    if (failure.getSuppressed().length > 0) {
      throw failure;
    }
  }

  private static ServerSocketChannel bound(int port) {
    ServerSocketChannel socket = null;
    try {
      socket = ServerSocketChannel.open();
      return socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK_BYTES), port));
    } catch (BindException e) {
      closeQuietly(socket, e);
      throw new PortTakenException(port, e);
    } catch (IOException e) {
      closeQuietly(socket, e);
      throw new EmbeddedKafkaException("cannot listen on " + LOOPBACK + ":" + port, e);
    }
  }

  private static void closeQuietly(ServerSocketChannel socket, Exception cause) {
    if (socket == null) {
      return;
    }
    try {
      socket.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
