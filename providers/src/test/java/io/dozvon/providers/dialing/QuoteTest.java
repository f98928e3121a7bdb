package io.dozvon.providers.dialing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Credentials;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {

  private static final Credentials CREDENTIALS =
      Credentials.of(
          Map.of("apiKey", "k3y-not-real", "widgetUrl", "https://a.example/c2c?key=deadbeef-0001"));

  @ParameterizedTest
  @CsvSource({
    "extension is not registered,        extension is not registered",
    "wrong key K3Y-NOT-REAL,             wrong key ***",
    "xk3y-not-realx,                     x***x",
    "deadbeef-0001 is not known,         *** is not known",
    "wrong hash 7234f4d3cc3310e12b11e77292586399, wrong hash ***",
    "79004443322 is on a list,           7900*****22 is on a list",
    "+7 (900) 444-33-22,                 +7 (************22",
    "see https://b.example/x?y=1,        see https://b.example/***"
  })
  void whatAProviderSaysIsShownWithoutWhatOpensDoorsOrCallsSomebody(String said, String shown) {
    // When
    Phrase quote = Quote.of(Optional.of(said), CREDENTIALS);

    // Then
    assertThat(quote.english()).isEqualTo("It says: \"" + shown + "\".");
    assertThat(quote.russian()).isEqualTo("Ответ провайдера: «" + shown + "».");
  }

  @Test
  void whoSaysNothingIsNotQuoted() {
    // When
    Phrase quote = Quote.of(Optional.of(" \n "), CREDENTIALS);

    // Then
    assertThat(quote).isEqualTo(Phrase.NONE);
  }

  @Test
  void aLongSpeechIsCut() {
    // When
    Phrase quote = Quote.of(Optional.of("no ".repeat(100_000)), CREDENTIALS);

    // Then
    assertThat(quote.english()).hasSizeLessThan(250).endsWith("…\".");
  }
}
