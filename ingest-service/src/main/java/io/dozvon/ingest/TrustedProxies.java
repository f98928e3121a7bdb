package io.dozvon.ingest;

import io.dozvon.contracts.net.IpAddress;
import io.dozvon.contracts.net.Network;
import io.dozvon.runtime.Configuration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The proxies in front of the door that are trusted to say whom a request came from. Everybody
 * else's word for it counts nothing.
 */
public record TrustedProxies(List<Network> networks, ForwardedHeader header) {

  /** Copies the list. */
  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  /** None: a request comes from whoever connects. */
  static TrustedProxies none() {
    return new TrustedProxies(List.of(), ForwardedHeader.X_FORWARDED_FOR);
  }

  /** Reads {@code ingest.trusted.*}. */
  static TrustedProxies from(Configuration configuration) {
    return new TrustedProxies(networks(configuration), header(configuration));
  }

  /**
   * The sender of a request: walks from the one who connected outwards as long as it meets trusted
   * proxies. Empty where the last of these does not name whom it got the request from.
   *
   * @param headers looks up all lines of a header, in their order
   */
  Optional<IpAddress> sender(IpAddress connected, Function<String, List<String>> headers) {
    if (!trusted(connected)) {
      return Optional.of(connected);
    }
    Optional<IpAddress> sender = Optional.of(connected);
    List<Optional<IpAddress>> hops = header.hops(headers.apply(header.text()));
    for (int i = hops.size() - 1; i >= 0 && sender.filter(this::trusted).isPresent(); i--) {
      sender = hops.get(i);
    }
    return sender;
  }

  private boolean trusted(IpAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static List<Network> networks(Configuration configuration) {
    String key = "ingest.trusted.proxies";
    String text = configuration.text(key, "");
    List<Optional<Network>> read =
        text.isEmpty()
            ? List.of()
            : Arrays.stream(text.split(",", -1)).map(String::strip).map(Network::read).toList();
    return read.stream().allMatch(Optional::isPresent)
        ? read.stream().map(Optional::get).toList()
        : configuration.complain(
            key,
            "addresses and networks such as 10.0.0.0/8, with commas between and nothing set behind"
                + " a prefix",
            text,
            List.of());
  }

  private static ForwardedHeader header(Configuration configuration) {
    String key = "ingest.trusted.header";
    ForwardedHeader otherwise = ForwardedHeader.X_FORWARDED_FOR;
    String text = configuration.text(key, otherwise.text());
    return Arrays.stream(ForwardedHeader.values())
        .filter(header -> header.text().equals(text))
        .findFirst()
        .orElseGet(
            () -> configuration.complain(key, "x-forwarded-for or forwarded", text, otherwise));
  }
}
