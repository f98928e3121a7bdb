package io.dozvon.contracts.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255, 255.255.255.255",
    "::, ::",
    "::1, ::1",
    "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
    "2001:db8::, 2001:db8::",
    "1:0:0:4:0:0:0:8, 1:0:0:4::8",
    "1:2:3:4:5:6:7:0, 1:2:3:4:5:6:7:0",
    "64:ff9b::192.0.2.1, 64:ff9b::c000:201",
    "::ffff:192.0.2.1, 192.0.2.1",
    "::FFFF:c000:201, 192.0.2.1"
  })
  void isReadFromDigitsAndShownAsUsual(String written, String shown) {
    Optional<IpAddress> address = IpAddress.read(written);

    assertThat(address).get().asString().isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "example.com",
        "1.2.3",
        "1.2.3.4.",
        "1.2.3.4.5",
        "1.2.3.256",
        "01.2.3.4",
        "0x7f.1.1.1",
        "2130706433",
        " 1.2.3.4",
        "1.2.3.-4",
        "1.2.3.4:80",
        "١.٢.٣.٤",
        ":",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4::5:6:7:8",
        "::12345",
        "::g",
        "1.2.3.4::",
        "::1.2.3.4:5",
        ":1::",
        "fe80::1%eth0",
        "[::1]"
      })
  void isNotReadFromAnythingElse(String text) {
    assertThat(IpAddress.read(text)).isEmpty();
  }

  @Property
  void isTheSameAsTheConnectionsWhereItIsWrittenAsThePlatformWritesIt(
      @ForAll @Size(4) byte[] four, @ForAll @Size(16) byte[] six) throws UnknownHostException {
    InetAddress ofFour = InetAddress.getByAddress(four);
    InetAddress ofSix = InetAddress.getByAddress(six);

    assertThat(IpAddress.read(ofFour.getHostAddress())).contains(IpAddress.of(ofFour));
    assertThat(IpAddress.read(ofSix.getHostAddress())).contains(IpAddress.of(ofSix));
  }

  @Property
  void isReadBackAsItIsShown(@ForAll @Size(16) byte[] bytes, @ForAll boolean[] zeros) {
    for (int i = 0; i < Math.min(zeros.length, bytes.length); i++) {
      bytes[i] = zeros[i] ? 0 : bytes[i];
    }
    IpAddress six = new IpAddress(128, new BigInteger(1, bytes).setBit(127));

    assertThat(IpAddress.read(six.toString())).contains(six);
  }
}
