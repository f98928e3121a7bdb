package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.net.IpAddress;
import io.dozvon.contracts.net.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

  private static final IpAddress PROXY = address("10.0.0.1");
  private static final IpAddress STRANGER = address("203.0.113.9");
  private static final List<Network> NETWORKS =
      List.of(Network.of("10.0.0.0/8"), Network.of("2001:db8:1::/48"));

  @Property
  void nobodyElsesWordCounts(@ForAll("lines") List<String> lines, @ForAll ForwardedHeader header) {
    var proxies = new TrustedProxies(NETWORKS, header);

    Optional<IpAddress> sender = proxies.sender(STRANGER, name -> lines);

    assertThat(sender).contains(STRANGER);
  }

  /** Whatever the sender wrote before, and however the proxies add their line or their entry. */
  @Property
  void theNearestProxysWordBeatsAllThatTheSenderWrote(
      @ForAll("lines") List<String> spoofed,
      @ForAll("chains") List<String> chain,
      @ForAll boolean linesOfTheirOwn) {
    var proxies = new TrustedProxies(NETWORKS, ForwardedHeader.X_FORWARDED_FOR);
    List<String> lines = appended(spoofed, chain, linesOfTheirOwn);

    Optional<IpAddress> sender = proxies.sender(PROXY, name -> lines);

    assertThat(sender).contains(STRANGER);
  }

  /** An open quote may spoil the line, but never moves the sender elsewhere. */
  @Property
  void noQuoteOpenedByTheSenderSwallowsTheNearestProxysWord(
      @ForAll("lines") List<String> spoofed,
      @ForAll("chains") List<String> chain,
      @ForAll boolean linesOfTheirOwn) {
    var proxies = new TrustedProxies(NETWORKS, ForwardedHeader.FORWARDED);
    List<String> elements = chain.stream().map(TrustedProxiesTest::element).toList();
    List<String> lines = appended(spoofed, elements, linesOfTheirOwn);

    Optional<IpAddress> sender = proxies.sender(PROXY, name -> lines);

    assertThat(sender.orElse(STRANGER)).isEqualTo(STRANGER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.0.113.9",
        " 203.0.113.9 ",
        "203.0.113.9:4711",
        "::ffff:203.0.113.9",
        "[::ffff:203.0.113.9]:443",
        "192.0.2.1, 203.0.113.9",
        "unknown, 203.0.113.9",
        ",203.0.113.9",
        "203.0.113.9, 10.0.0.7, 2001:db8:1::5",
        "203.0.113.9, 10.0.0.7:80, [2001:db8:1::5]:80"
      })
  void entriesAreReadInTheFormsThatProxiesWrite(String line) {
    var proxies = new TrustedProxies(NETWORKS, ForwardedHeader.X_FORWARDED_FOR);

    Optional<IpAddress> sender = proxies.sender(PROXY, name -> List.of(line));

    assertThat(sender).contains(STRANGER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for=203.0.113.9",
        "For=\"203.0.113.9:4711\"",
        "for=\"[::ffff:203.0.113.9]:47\";proto=https",
        "by=10.0.0.1;for=203.0.113.9;proto=http",
        "for=192.0.2.1, for=203.0.113.9 ; host=\"a,b;for=1.1.1.1\"",
        "for=203.0.113.9, for=\"[2001:db8:1::5]\", for=10.1.1.1",
        "for=\"203.0.113.\\9\""
      })
  void elementsAreReadAsTheStandardHasThem(String line) {
    var proxies = new TrustedProxies(NETWORKS, ForwardedHeader.FORWARDED);

    Optional<IpAddress> sender = proxies.sender(PROXY, name -> List.of(line));

    assertThat(sender).contains(STRANGER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X_FORWARDED_FOR | unknown",
        "X_FORWARDED_FOR | 203.0.113.9,",
        "X_FORWARDED_FOR | 203.0.113.9, _hidden, 10.0.0.7",
        "X_FORWARDED_FOR | proxy.example.com",
        "FORWARDED | for=unknown",
        "FORWARDED | for=_hidden",
        "FORWARDED | proto=https",
        "FORWARDED | for=203.0.113.9,",
        "FORWARDED | for=203.0.113.9;",
        "FORWARDED | for=203.0.113.9 for=1.1.1.1",
        "FORWARDED | for = 203.0.113.9",
        "FORWARDED | 203.0.113.9"
      })
  void aSenderThatATrustedProxyDoesNotNameIsUnknown(ForwardedHeader header, String line) {
    var proxies = new TrustedProxies(NETWORKS, header);

    Optional<IpAddress> sender = proxies.sender(PROXY, name -> List.of(line));

    assertThat(sender).isEmpty();
  }

  @Test
  void aLineTooLongToBeMadeByProxiesIsNotRead() {
    var proxies = new TrustedProxies(NETWORKS, ForwardedHeader.FORWARDED);
    String line = "for=\"" + "\\a".repeat(4_000) + "\", for=203.0.113.9";

    Optional<IpAddress> sender = proxies.sender(PROXY, name -> List.of(line));

    assertThat(sender).isEmpty();
  }

  @Test
  void aProxyThatNamesNobodySpeaksForItself() {
    var proxies = new TrustedProxies(NETWORKS, ForwardedHeader.X_FORWARDED_FOR);

    Optional<IpAddress> sender = proxies.sender(PROXY, name -> List.of());

    assertThat(sender).contains(PROXY);
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "1.2.3.4",
            "10.0.0.1",
            "for=",
            "for=1.2.3.4",
            "\"",
            "\\",
            ",",
            ";",
            "=",
            " ",
            "[",
            "]:80",
            "unknown",
            "x",
            "x=\"",
            "2001:db8:1::1");
    return piece.list().ofMaxSize(8).map(pieces -> String.join("", pieces)).list().ofMaxSize(3);
  }

  /** What the trusted proxies add: the sender, then one another. */
  @Provide
  Arbitrary<List<String>> chains() {
    return Arbitraries.of("10.9.8.7", "2001:db8:1::2")
        .list()
        .ofMaxSize(3)
        .map(
            proxies -> {
              List<String> chain = new ArrayList<>(List.of(STRANGER.toString()));
              chain.addAll(proxies);
              return chain;
            });
  }

  private static String element(String address) {
    return address.contains(":")
        ? "for=\"[" + address + "]:80\""
        : "for=" + address + ";proto=http";
  }

  private static List<String> appended(List<String> spoofed, List<String> chain, boolean apart) {
    List<String> lines = new ArrayList<>(spoofed);
    String added = chain.stream().collect(Collectors.joining(", "));
    if (apart || lines.isEmpty()) {
      lines.add(added);
    } else {
      lines.add(lines.remove(lines.size() - 1) + ", " + added);
    }
    return lines;
  }

  private static IpAddress address(String text) {
    return IpAddress.read(text).orElseThrow();
  }
}
