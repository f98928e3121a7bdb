package io.dozvon.standalone.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.SealedCredentials;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordLineTest {

  @Test
  void theIdOfAKeyIsShownAndTheLinesOfAConnectionAreNot() {
    Connection connection =
        new Connection(
                "flowers-sipout",
                "flowers",
                "sipout",
                List.of(),
                ZoneId.of("Europe/Moscow"),
                "RU",
                List.of("74951112233"),
                "config")
            .with(new SealedCredentials("1234567890", Map.of()));

    String line = new RecordLine(ZoneOffset.UTC).of(Instant.EPOCH, "flowers-sipout", connection);

    assertThat(line).contains("\"keyId\":\"1234567890\"").doesNotContain("74951112233");
  }
}
