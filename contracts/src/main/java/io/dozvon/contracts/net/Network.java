package io.dozvon.contracts.net;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses that share their first bits, such as {@code 192.0.2.0/24} or {@code 2001:db8::/32};
 * without a slash one address.
 */
public record Network(IpAddress first, int prefix) {

  private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

  /** Refuses an address inside a network for the network; text goes through {@link #read}. */
  public Network {
    if (!begins(first, prefix)) {
      throw new IllegalArgumentException(first + "/" + prefix + " is not how a network begins");
    }
  }

  /** As {@link #read}; refuses what is none. */
  @JsonCreator
  public static Network of(String text) {
    return read(text).orElseThrow(() -> new IllegalArgumentException("no network or address"));
  }

  /** A network or a single address; empty if it is none. Names are never looked up. */
  public static Optional<Network> read(String text) {
    int slash = text.indexOf('/');
    String base = slash < 0 ? text : text.substring(0, slash);
    return IpAddress.read(base)
        .flatMap(
            first ->
                slash < 0
                    ? Optional.of(new Network(first, first.bits()))
                    : network(first, base, text.substring(slash + 1)));
  }

  private static Optional<Network> network(IpAddress first, String written, String prefix) {
    if (!PREFIX.matcher(prefix).matches()) {
      return Optional.empty();
    }
    boolean fourInSix = written.indexOf(':') >= 0 && first.bits() == IpAddress.FOUR;
    int length = Integer.parseInt(prefix) - (fourInSix ? IpAddress.SIX - IpAddress.FOUR : 0);
    return begins(first, length) ? Optional.of(new Network(first, length)) : Optional.empty();
  }

  /** Whether nothing is set behind the prefix. */
  private static boolean begins(IpAddress first, int prefix) {
    return prefix >= 0
        && prefix <= first.bits()
        && (first.value().signum() == 0
            || first.value().getLowestSetBit() >= first.bits() - prefix);
  }

  /** Whether an address is one of them. */
  public boolean contains(IpAddress address) {
    return address.bits() == first.bits()
        && address.value().xor(first.value()).bitLength() <= first.bits() - prefix;
  }

  /** As it is usually written. */
  @Override
  @JsonValue
  public String toString() {
    return prefix == first.bits() ? first.toString() : first + "/" + prefix;
  }
}
