package io.dozvon.ingest;

import io.dozvon.contracts.net.IpAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In which header proxies write down whom a request came from. Only one is read: what a proxy does
 * not write itself, it hands on as a stranger sent it.
 */
enum ForwardedHeader {
  /** Addresses with commas between. */
  X_FORWARDED_FOR("x-forwarded-for", line -> Arrays.stream(line.split(",", -1))),

  /** The header of RFC 7239. */
  FORWARDED("forwarded", line -> ForwardedLine.hops(line).stream());

  /** An address, in brackets where it has colons and a port may follow. */
  private static final Pattern NODE =
      Pattern.compile("\\[(?<six>[^\\[\\]]*)](:\\d{1,5})?|(?<four>[\\d.]+):\\d{1,5}");

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // A function without state.
  private final Function<String, Stream<String>> hops;

  ForwardedHeader(String text, Function<String, Stream<String>> hops) {
    this.text = text;
    this.hops = hops;
  }

  /** As it stands in a request, and in the settings. */
  String text() {
    return text;
  }

  /**
   * Whom the request came from, hop by hop in the order of the header's lines, the nearest last;
   * empty where that is no address.
   */
  List<Optional<IpAddress>> hops(List<String> lines) {
    return lines.stream().flatMap(hops).map(ForwardedHeader::address).toList();
  }

  private static Optional<IpAddress> address(String hop) {
    String node = hop.strip();
    Matcher parts = NODE.matcher(node);
    if (!parts.matches()) {
      return IpAddress.read(node);
    }
    String bare = parts.group("six") == null ? parts.group("four") : parts.group("six");
    return IpAddress.read(bare);
  }
}
