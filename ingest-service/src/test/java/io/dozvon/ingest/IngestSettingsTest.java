package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestSettingsTest {

  @Test
  void hasADefaultForEverything() {
    IngestSettings settings = IngestSettings.from(new Configuration(Map.of()));

    assertThat(settings)
        .isEqualTo(
            new IngestSettings(
                "0.0.0.0",
                8080,
                2000,
                67_108_864,
                Duration.ofMillis(1800),
                Duration.ofSeconds(10),
                TrustedProxies.none()));
  }

  @ParameterizedTest
  @CsvSource({
    "ingest.port, 70000",
    "ingest.port, http",
    "ingest.inflight.requests, 0",
    "ingest.inflight.bytes, 1000",
    "ingest.answer.within, 2s",
    "ingest.answer.within, 1ms",
    "ingest.read.timeout, 2m",
    "ingest.read.timeout, soon",
    "ingest.trusted.proxies, proxy.example.com",
    "ingest.trusted.proxies, 10.0.0.1/8",
    "ingest.trusted.proxies, '10.0.0.0/8,'",
    "ingest.trusted.header, x-real-ip"
  })
  void namesTheKeyOfAWrongValue(String key, String value) {
    var configuration = new Configuration(Map.of(key, value));

    IngestSettings.from(configuration);

    assertThatThrownBy(configuration::refuseTheRest)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(key);
  }
}
