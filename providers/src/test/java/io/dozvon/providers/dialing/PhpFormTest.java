package io.dozvon.providers.dialing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhpFormTest {

  @Test
  void writesWhatPhpWritesAndKeepsTheOrder() {
    String form =
        PhpForm.of(
            List.of(Map.entry("url", "https://hub.example/a b*~"), Map.entry("a", "+79004443322")));

    assertThat(form).isEqualTo("url=https%3A%2F%2Fhub.example%2Fa+b%2A%7E&a=%2B79004443322");
  }
}
