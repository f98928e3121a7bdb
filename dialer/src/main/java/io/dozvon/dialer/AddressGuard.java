package io.dozvon.dialer;

import io.dozvon.contracts.net.IpAddress;
import io.dozvon.contracts.net.Network;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps an address that a customer gave from leading into our own network: only public addresses
 * are called, and those that the operator allows.
 */
record AddressGuard(List<Network> allowed) {

  /** Whatever is not on the open internet, or stands for something that is not. */
  private static final List<Network> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "fc00::/7",
              "fe80::/10",
              "fec0::/10",
              "ff00::/8")
          .map(Network::of)
          .toList();

  AddressGuard {
    allowed = List.copyOf(allowed);
  }

  boolean lets(InetAddress address) {
    IpAddress ip = IpAddress.of(address);
    return allowed.stream().anyMatch(network -> network.contains(ip))
        || NOT_PUBLIC.stream().noneMatch(network -> network.contains(ip));
  }
}
