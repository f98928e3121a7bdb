package io.dozvon.providers.dialing.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dozvon.providers.dialing.JsonText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'limits':{'minute_remaining':1,'minute_reset':30,'day_remaining':9,'day_reset':99}} |0|30",
        "{'limits':{'minute_remaining':0,'minute_reset':30,'day_remaining':9,'day_reset':99}} |30|30",
        "{'limits':{'minute_remaining':0,'minute_reset':30,'day_remaining':0,'day_reset':99}} |99|99",
        "{'limits':{'minute_remaining':'0','minute_reset':'30'}} | 30 | 30",
        "{'limits':{'minute_remaining':-3,'minute_reset':-3}} | 1 | 1",
        "{'limits':{'minute_remaining':0,'minute_reset':1e99}} | 60 | 60",
        "{'limits':{'day_remaining':0,'day_reset':99999999999}} | 86400 | 86400",
        "{'limits':{'day_remaining':0}} | 3600 | 3600",
        "{'minute_remaining':0,'minute_reset':12} | 12 | 12",
        "{'limits':{'minute_remaining':null,'minute_reset':null}} | 0 | 60",
        "{'limits':'none'} | 0 | 60",
        "{} | 0 | 60",
      })
  void isReadWhereverItStandsAndNeverAsksForMoreThanItsTime(
      String metadata, long restSeconds, long refillSeconds) {
    // Given
    JsonNode node = JsonText.object(metadata.replace('\'', '"')).orElseThrow();

    // When
    Limits limits = Limits.of(node);

    // Then
    assertThat(limits.rest()).hasSeconds(restSeconds);
    assertThat(limits.refill()).hasSeconds(refillSeconds);
  }
}
