package io.dozvon.contracts.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dozvon.contracts.serde.Json;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.2.0/24",
    "192.0.2.7, 192.0.2.7",
    "192.0.2.7/32, 192.0.2.7",
    "0.0.0.0/0, 0.0.0.0/0",
    "2001:DB8::/32, 2001:db8::/32",
    "::/0, ::/0",
    "::ffff:192.0.2.0/120, 192.0.2.0/24",
    "::ffff:0:0/96, 0.0.0.0/0"
  })
  void isReadAndShownAsUsual(String written, String shown) {
    assertThat(Network.read(written)).get().asString().isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.1/24",
        "192.0.2.0/33",
        "192.0.2.0/-1",
        "192.0.2.0/",
        "192.0.2.0/024",
        "192.0.2.0/24/24",
        "192.0.2.0/255.255.255.0",
        "192.0.2.0-192.0.2.9",
        "/24",
        "2001:db8::/129",
        "2001:db8::1/32",
        "::ffff:192.0.2.0/24",
        "example.com/24"
      })
  void isNotReadWhereItDoesNotSayWhichAddressesItHolds(String text) {
    assertThat(Network.read(text)).isEmpty();
    assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Held against counting: from the first address on there are two to the power of the rest. */
  @Property(tries = 2000)
  void holdsExactlyTheAddressesFromItsFirstToItsLast(
      @ForAll("addresses") IpAddress near,
      @ForAll @IntRange(max = 128) int prefix,
      @ForAll @IntRange(min = -2, max = 2) int step,
      @ForAll boolean atTheEnd) {
    int length = Math.min(prefix, near.bits());
    int rest = near.bits() - length;
    BigInteger first = near.value().shiftRight(rest).shiftLeft(rest);
    BigInteger behind = first.add(BigInteger.ONE.shiftLeft(rest));
    BigInteger asked = (atTheEnd ? behind : first).add(BigInteger.valueOf(step));
    Assume.that(asked.signum() >= 0 && asked.bitLength() <= near.bits());

    boolean contained =
        new Network(new IpAddress(near.bits(), first), length)
            .contains(new IpAddress(near.bits(), asked));

    assertThat(contained).isEqualTo(asked.compareTo(first) >= 0 && asked.compareTo(behind) < 0);
  }

  @Property
  void isReadBackAsItIsWritten(
      @ForAll("addresses") IpAddress near, @ForAll @IntRange(max = 128) int prefix)
      throws JsonProcessingException {
    int length = Math.min(prefix, near.bits());
    int rest = near.bits() - length;
    BigInteger first = near.value().shiftRight(rest).shiftLeft(rest);
    Network network = new Network(new IpAddress(near.bits(), first), length);

    String json = Json.mapper().writeValueAsString(network);

    assertThat(Json.mapper().readValue(json, Network.class)).isEqualTo(network);
  }

  @Test
  void holdsAnAddressOfVersionFourHoweverItIsWritten() {
    Network network = Network.of("192.0.2.0/24");

    assertThat(IpAddress.read("::ffff:192.0.2.9").filter(network::contains)).isPresent();
  }

  @Test
  void holdsNoAddressOfTheOtherVersion() {
    assertThat(IpAddress.read("192.0.2.1").filter(Network.of("::/0")::contains)).isEmpty();
    assertThat(IpAddress.read("::1").filter(Network.of("0.0.0.0/0")::contains)).isEmpty();
  }

  @Provide
  Arbitrary<IpAddress> addresses() {
    Arbitrary<IpAddress> four =
        Arbitraries.bigIntegers()
            .between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE))
            .map(value -> new IpAddress(32, value));
    Arbitrary<IpAddress> six =
        Arbitraries.bigIntegers()
            .between(
                BigInteger.ONE.shiftLeft(64),
                BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE))
            .map(value -> new IpAddress(128, value));
    return Arbitraries.oneOf(four, six);
  }
}
