package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import io.dozvon.testing.JavaProcess;
import io.dozvon.testing.StablePort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/**
 * No secret, no key of a path, no body and no whole phone number in anything that a process prints
 * or tells while webhooks of every kind come in.
 */
class SilenceIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration END = Duration.ofSeconds(60);
  private static final int TOO_LARGE = 300 * 1024;

  private final Map<String, String> texts = new HashMap<>();
  private final int kafkaPort = StablePort.free();

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"info, text", "trace, json"})
  void nothingConfidentialIsEverShown(String level, String format) throws IOException {
    try (DozvonApart dozvon = start(level, format);
        Tails tails = Tails.of(allTopics(), "127.0.0.1:" + kafkaPort)) {
      SentWebhooks.all().forEach(webhook -> send(dozvon, webhook));
      tooLarge(dozvon);
      clients(dozvon);
      Awaitility.await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(tails.said())
                      .containsKeys(Tails.SURE_TO_SPEAK)
                      .hasEntrySatisfying(
                          "tail notifications", said -> assertThat(said).contains("of text)"))
                      .hasEntrySatisfying(
                          "tail variables",
                          said -> assertThat(said).contains("call_provider=uiscom")));
      texts.putAll(tails.said());
      deadLetters();
      for (String path : List.of("/health", "/health/readiness", "/prometheus", "/nothing")) {
        texts.put("GET " + path, dozvon.management(path).body());
      }
      dozvon.stop();
      texts.put("log", dozvon.output());
    }
    wrongConfiguration();

    assertThat(texts.get("log")).contains("webhook refused", "unknown key", "client refused");
    assertThat(texts.get("GET /prometheus")).contains("dozvon_webhooks_refused");
    assertThat(texts.get("dead-letters")).contains("refused by call-normalizer once");
    assertThat(texts.keySet()).filteredOn(it -> it.startsWith("dead-letters tele")).isNotEmpty();
    assertThat(texts.get("wrong configuration")).contains("webhookKeys");
    assertThat(texts.get("wrong settings")).contains("DOZVON_KAFKA_PROPERTIES");
    assertThat(Secrets.in(texts)).isEmpty();
  }

  private DozvonApart start(String level, String format) {
    return DozvonApart.run(
        directory,
        SentWebhooks.REGISTRY,
        Map.of("DOZVON_LOG_LEVEL", level, "DOZVON_LOG_FORMAT", format),
        "--kafka-port",
        Integer.toString(kafkaPort));
  }

  private void send(DozvonApart dozvon, SentWebhook webhook) {
    var request = dozvon.toDoor(webhook.path()).timeout(SOON);
    webhook.headers().forEach(request::header);
    HttpResponse<String> answer =
        dozvon.send(
            webhook.body().isEmpty()
                ? request.GET()
                : request.POST(BodyPublishers.ofString(webhook.body())));
    assertThat(answer.statusCode()).as(webhook.what()).isEqualTo(webhook.status());
    texts.put("answer to " + webhook.what(), answer.body() + answer.headers());
  }

  private void clients(DozvonApart dozvon) {
    for (String token : List.of(Secrets.TOKEN, Secrets.STRANGERS_KEY)) {
      String body =
          "{\"kind\":\"x\",\"createdAt\":\"2026-11-20T10:00:00Z\",\"phone\":\"%s\",\"name\":[\"%s\"]}"
              .formatted(Secrets.PHONE, Secrets.FIELD);
      HttpResponse<String> answer =
          dozvon.send(
              dozvon
                  .toDoor("/projects/quiet/clients/17")
                  .timeout(SOON)
                  .header("Authorization", "Bearer " + token)
                  .PUT(BodyPublishers.ofString(body)));
      assertThat(answer.statusCode()).isEqualTo(token.equals(Secrets.TOKEN) ? 400 : 401);
      texts.put("answer to client by " + token.charAt(0), answer.body() + answer.headers());
    }
    texts.put("owner for nobody", dozvon.management("/phones/quiet/" + Secrets.PHONE).body());
  }

  private void tooLarge(DozvonApart dozvon) {
    String body =
        "{\"call_text\":\"" + Secrets.PADDING.repeat(TOO_LARGE / Secrets.PADDING.length()) + "\"}";
    send(dozvon, new SentWebhook("too large", SentWebhooks.SIPOUT, Map.of(), body, 413));
  }

  private void deadLetters() {
    String list = said("dead-letters");
    texts.put("dead-letters", list);
    texts.put("dead-letters --json", said("dead-letters", "--json"));
    list.lines()
        .filter(line -> line.startsWith("telephony."))
        .forEach(key -> texts.put("dead-letters " + key, said("dead-letters", key)));
  }

  private String said(String... verb) {
    StringWriter said = new StringWriter();
    CommandLine commandLine = Dozvon.commandLine();
    commandLine.setOut(new PrintWriter(said, true));
    commandLine.setErr(new PrintWriter(said, true));
    List<String> all = new ArrayList<>(List.of(verb));
    all.addAll(List.of("--kafka", "127.0.0.1:" + kafkaPort));
    commandLine.execute(all.toArray(String[]::new));
    return said.toString();
  }

  /** Two starts that are refused. */
  private void wrongConfiguration() throws IOException {
    Path file = directory.resolve("wrong.yml");
    Files.writeString(file, SentWebhooks.WRONG_REGISTRY);
    texts.put("wrong configuration", outputOf(Map.of(), file));
    Path security = directory.resolve("client.properties");
    Files.writeString(
        security, "sasl.password=%1$s%nssl.x=%1$s%nfoo=%1$s%n".formatted(Secrets.PASSWORD));
    texts.put(
        "wrong settings", outputOf(Map.of("DOZVON_KAFKA_PROPERTIES", security.toString()), file));
    Files.writeString(file, SentWebhooks.REGISTRY);
    texts.put(
        "wrong settings", outputOf(Map.of("DOZVON_KAFKA_PROPERTIES", security.toString()), file));
  }

  private static String outputOf(Map<String, String> environment, Path configuration) {
    try (JavaProcess process =
        DozvonApart.verb(environment, "run", "--config", configuration.toString())) {
      assertThat(process.awaitExit(END)).isEqualTo(2);
      return String.join("\n", process.lines());
    }
  }

  private static List<String> allTopics() {
    return new Topics("", 1)
        .all(Providers.known().ids()).stream()
            .map(topic -> topic.name().replaceAll("^telephony\\.|\\.v1$", ""))
            .toList();
  }
}
