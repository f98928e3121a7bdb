package io.dozvon.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.PhoneReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleClientsTest {

  @Test
  void thePhonesOfItsClientsAreThoseThatCall() {
    Stream<String> inTheirRecords =
        SampleClients.all().stream()
            .flatMap(
                client ->
                    Stream.of(
                            client.phone().map(phone -> phone.digits()).stream(),
                            client.dealVariables().values().stream(),
                            client.clientVariables().values().stream())
                        .flatMap(texts -> texts))
            .map(text -> PhoneReader.forCountry("RU").read(text))
            .flatMap((Party party) -> party.phone().stream())
            .map(phone -> phone.digits());

    assertThat(inTheirRecords).containsExactlyElementsOf(SampleClients.phones());
  }
}
