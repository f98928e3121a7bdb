package io.dozvon.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.contracts.net.Network;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialerSettingsTest {

  @Test
  void anAttemptIsGivenUpOnlyWhenItsCallerCanHaveNothingMoreToSay() {
    // When
    DialerSettings settings = DialerSettings.defaults();

    // Then
    assertThat(settings.settleAfter()).isGreaterThan(settings.longest());
  }

  @Test
  void anOperatorMayPutAddressesInPlaceOfTheProviders() {
    // Given
    Configuration configuration =
        new Configuration(
            Map.of(
                "dialer.address.bell.calls", "http://127.0.0.1:9/api",
                "dialer.private.addresses", "10.0.0.0/8, 127.0.0.1"));

    // When
    DialerSettings settings = DialerSettings.from(configuration, Bell.known());

    // Then
    configuration.refuseTheRest();
    assertThat(settings.addressesOf(new Bell()))
        .isEqualTo(Map.of("calls", URI.create("http://127.0.0.1:9/api")));
    assertThat(settings.privateAddresses())
        .containsExactly(Network.of("10.0.0.0/8"), Network.of("127.0.0.1"));
  }

  @ParameterizedTest
  @CsvSource({
    "dialer.settle.after, 69s",
    "dialer.answer.within, 10ms",
    "dialer.waiting, 0",
    "dialer.address.bell.calls, ftp://bell",
    "dialer.address.bell.calls, 'not an address'",
    "dialer.private.addresses, home",
  })
  void aWrongValueStopsTheStartWithItsKey(String key, String value) {
    // Given
    Configuration configuration = new Configuration(Map.of(key, value));
    DialerSettings.from(configuration, Bell.known());

    // When
    assertThatThrownBy(configuration::refuseTheRest)
        // Then
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(key);
  }

  @Test
  void aLongerAnswerIsWaitedForLonger() {
    // Given
    Configuration configuration =
        new Configuration(Map.of("dialer.request.within", "1s", "dialer.settle.after", "12s"));

    // When
    DialerSettings settings = DialerSettings.from(configuration, Bell.known());

    // Then
    configuration.refuseTheRest();
    assertThat(settings.settleAfter()).isEqualTo(Duration.ofSeconds(12));
  }
}
