package io.dozvon.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The name of this machine or container: stays the same over a restart, differs from the others.
 */
final class HostName {

  private HostName() {}

  /** With a dash for whatever an instance id must not contain. */
  static String asInstance() {
    try {
      String allowed = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9._-]", "-");
      return allowed.substring(0, Math.min(allowed.length(), 128));
    } catch (UnknownHostException nameless) {
      return "local";
    }
  }
}
