package io.dozvon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A free port below those that systems give to outgoing connections. With one of those, a client
 * that tries to reach a dead broker can get the broker's port as its own and keep it from coming
 * back, and any other connection the port of a process that is only about to start.
 */
public final class StablePort {

  private static final int LOWEST = 15_000;
  private static final int HIGHEST = 30_000;
  private static final int ATTEMPTS = 100;

  private StablePort() {}

  /** One that nobody listens at now. */
  public static int free() {
    return ThreadLocalRandom.current()
        .ints(ATTEMPTS, LOWEST, HIGHEST)
        .filter(StablePort::isFree)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no free port in " + ATTEMPTS + " attempts"));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException taken) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
