package io.dozvon.providers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Connections;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

  private final Numbering numbering = Numbering.of(Connections.of("sipuni"));

  @ParameterizedTest
  @CsvSource({
    "79004443322, PHONE, 79004443322",
    "89004443322, PHONE, 79004443322",
    "+7 (900) 444-33-22, PHONE, 79004443322",
    "'79004443322,,12#', PHONE, 79004443322",
    "79004443322#12, PHONE, 79004443322",
    "79004443322w12, PHONE, 79004443322",
    "201, EXTENSION, ''",
    "0, ANONYMOUS, ''",
    "Anonymous, ANONYMOUS, ''",
    "291112233, UNREADABLE, ''",
    "Иван, UNREADABLE, ''"
  })
  void aClientsNumberIsReadAndKeptAsItWasSent(String sent, Party.Kind kind, String phone) {
    // When
    Party client = numbering.client(Optional.of(sent)).orElseThrow();

    // Then
    assertThat(client.kind()).isEqualTo(kind);
    assertThat(client.phone().map(Phone::digits).orElse("")).isEqualTo(phone);
    assertThat(client.raw()).isEqualTo(sent);
  }

  @Test
  void nothingSaidIsNotYetAnonymous() {
    // When
    Optional<Party> client = numbering.client(Optional.empty());

    // Then
    assertThat(client).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"84951112233, true", "+7 495 111-22-33, true", "79004443322, false"})
  void aLineOfTheConnectionsOwnIsRecognisedHoweverItIsWritten(String sent, boolean own) {
    // When
    boolean recognised = numbering.isOwnLine(Optional.of(sent));

    // Then
    assertThat(recognised).isEqualTo(own);
  }

  @Test
  void aConnectionOfAnUnknownCountryIsReadAsRussian() {
    // Given
    Connection nowhere =
        new Connection("c", "p", "sipuni", List.of(), ZoneId.of("UTC"), "XX", List.of(), "test");

    // When
    Optional<Party> client = Numbering.of(nowhere).client(Optional.of("89004443322"));

    // Then
    assertThat(client.flatMap(Party::phone)).contains(new Phone("79004443322"));
  }
}
