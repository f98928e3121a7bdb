package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import io.dozvon.testing.WithKafka;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that others write are found by calls, whichever way they came. */
@WithKafka
class ClientsFromOutsideIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String TOKEN = "flowers-access-token";
  private static final String REGISTRY =
      """
      projects:
        - id: flowers
          messengers: [whatsapp]
          accessTokens: [flowers-access-token]
          connections:
            - {id: flowers-sipout, provider: sipout, webhookKeys: [flowers-sipout-key]}
      """;
  private static final String CALL =
      "call_action=complete&call_status=Success&call_direction=in&call_phone=%s&call_id=%s";
  private static final Page PAGE = Page.of("recipes/clients.md");

  private final KafkaForTest kafka;
  @TempDir private Path directory;
  private RunningDozvon dozvon;

  ClientsFromOutsideIT(KafkaForTest kafka) {
    this.kafka = kafka;
  }

  @BeforeEach
  void start() {
    dozvon = RunningDozvon.on(kafka, directory.resolve("data"), REGISTRY);
  }

  @AfterEach
  void stop() {
    dozvon.close();
  }

  @Test
  void writtenOverHttpAndByKafkaTheyAreFoundAndTakeOverWhatWasMade() throws IOException {
    // Given
    assumeTrue(Program.runs("curl", "-V"), "NOT RUN: there is no curl");
    assumeTrue(Program.runs("kcat", "-V"), "NOT RUN: there is no kcat (Debian: kcat)");
    call("79004443399", "first");
    String made = matched(1).get(0).match().client();

    // When
    int curl =
        shell(PAGE.blocks("sh").get(0).replace("127.0.0.1:8080", "127.0.0.1:" + dozvon.doorPort()));
    takeOver(made);
    await().atMost(PATIENCE).until(() -> owner("79004443322").contains("\"owner\":\"client-17\""));
    await().atMost(PATIENCE).until(() -> owner("79004443399").contains("\"owner\":\"bot-5\""));
    call("79004443322", "second");
    call("79004443399", "third");

    // Then
    assertThat(curl).isZero();
    assertThat(matched(3))
        .extracting(MatchedCall::match)
        .containsExactlyInAnyOrder(
            new Match(made, "whatsapp", MatchRule.CREATED, Optional.empty(), 0),
            new Match("client-17", "whatsapp", MatchRule.VARIABLE, Optional.of("phone"), 1),
            new Match("bot-5", "telegram", MatchRule.VARIABLE, Optional.of("phone"), 1));
    assertThat(tombstones()).containsExactlyInAnyOrder("flowers|client-18", "flowers|" + made);
  }

  private void call(String phone, String id) {
    var response =
        dozvon.post(
            "/sipout_webhook/flowers-sipout-key",
            "application/x-www-form-urlencoded",
            CALL.formatted(phone, id));
    assertThat(response.statusCode()).isEqualTo(200);
  }

  private List<MatchedCall> matched(int count) {
    return dozvon.of("flowers", dozvon.topics().matchedCalls(), count);
  }

  /** By its own record with the same phone, as the page says. */
  private void takeOver(String made) throws IOException {
    Files.writeString(
        directory.resolve("clients.tsv"),
        "flowers|bot-5\t{\"project\":\"flowers\",\"id\":\"bot-5\",\"kind\":\"telegram\","
            + "\"createdAt\":\"2026-11-20T10:00:00Z\",\"phone\":\"79004443399\",\"replaces\":[\""
            + made
            + "\"]}\n");
    int kcat =
        shell(
            PAGE.blocks("sh")
                .get(1)
                .replace("127.0.0.1:9092", kafka.bootstrapServers())
                .replace("telephony.clients.v1", dozvon.topics().clients().name()));
    assertThat(kcat).isZero();
  }

  private String owner(String phone) {
    return dozvon.manage("/phones/flowers/" + phone, TOKEN).body();
  }

  private List<String> tombstones() {
    try (RecordCollector collector = kafka.collect(dozvon.topics().clients().name())) {
      // The one that was made, its deletion, the other deletion, and two records from outside.
      collector.awaitCount(5, PATIENCE);
      return collector.all().stream()
          .filter(record -> record.value() == null)
          .map(record -> new String(record.key(), StandardCharsets.UTF_8))
          .toList();
    }
  }

  private int shell(String command) {
    try (Program program = Program.start(directory, List.of("sh", "-c", command))) {
      return program.exit();
    }
  }
}
