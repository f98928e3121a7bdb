package io.dozvon.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.dialing.Verdict;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.topics.RawFlush;
import io.dozvon.runtime.wiring.DozvonProcess;
import io.dozvon.runtime.wiring.ProcessPlan;
import io.dozvon.runtime.wiring.ProcessRole;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import io.dozvon.testing.WithKafka;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service on a real Kafka: a request over HTTP in, the provider's answer out. */
@WithKafka
class DialerProcessTest {

  private static final String CALL = "[\"79004443322\", \"201\"]";
  private static final int CLIENTS = 20_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private static Path data;
  private static StandIn provider;
  private static DozvonProcess process;
  private static RecordCollector results;
  private static LiveDialer live;

  @BeforeAll
  static void start(KafkaForTest kafka) throws Exception {
    provider = new StandIn(StandIn.taking());
    live = LiveDialer.prepare(kafka, data);
    live.know(
        IntStream.range(0, CLIENTS)
            .mapToObj(i -> Shop.client("c" + i, Optional.of(Shop.PHONE), Map.of()))
            .toList());
    // Asked before the service has read a single client: it must not be told that there is none.
    live.order(
        new CallCommand(
            "early",
            Shop.ID,
            Shop.LINE,
            Bell.SESSION,
            Map.of(),
            Optional.of("c" + (CLIENTS - 1)),
            Instant.now(),
            600));
    results = kafka.collect(live.topics().callResults().name());
    ProcessPlan plan =
        ProcessPlan.read(
            new Configuration(live.settings(provider.address(), Map.of())),
            List.of(DialerApplication.module(Bell.known())));
    process = DozvonProcess.start(plan, ProcessRole.standalone(RawFlush.AS_IT_IS));
    assertThat(process.awaitReady(LiveDialer.PATIENCE)).isTrue();
    Awaitility.await()
        .atMost(LiveDialer.PATIENCE)
        .until(() -> process.context().getBean(ResultWatch.class).listening());
  }

  @AfterAll
  static void stop() {
    process.close();
    provider.close();
  }

  @BeforeEach
  void behave() {
    provider.behave(StandIn.taking());
  }

  @Test
  void aCallThatTheProviderTakesIsAnsweredWithItsId() throws Exception {
    // When
    var response = post("/projects/shop/functions/bell_call", CALL, Map.of());

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode body = JSON.readTree(response.body());
    assertThat(body.path("status").asText()).isEqualTo("accepted");
    assertThat(body.path("callId").asText()).isEqualTo("77");
    assertThat(provider.asked(body.path("requestId").asText())).isEqualTo(1);
  }

  @Test
  void aClientThatWasWrittenBeforeTheCommandIsFoundHoweverFarTheClientsAreRead() {
    // When
    var told =
        results.await(
            record -> live.results(List.of(record)).get(0).command().equals("early"),
            LiveDialer.PATIENCE);

    // Then
    assertThat(live.results(List.of(told)).get(0).verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aQueryIsAnsweredWithWhatItFound() throws Exception {
    // When
    var response = post("/projects/shop/functions/bell_get_sites", "[]", Map.of());

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"test.ru\":80913}");
  }

  @Test
  void aRepeatedKeyIsTheSameCallAndGetsTheSameAnswer() throws Exception {
    // Given
    Map<String, String> key = Map.of("Idempotency-Key", "order-1");
    var first = post("/projects/shop/functions/bell_call", CALL, key);

    // When
    var second = post("/projects/shop/functions/bell_call", CALL, key);

    // Then
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(provider.asked(JSON.readTree(first.body()).path("requestId").asText())).isEqualTo(1);
  }

  @Test
  void aKeyThatIsReusedForAnotherCallIsRefused() throws Exception {
    // Given
    Map<String, String> key = Map.of("Idempotency-Key", "order-2");
    post("/projects/shop/functions/bell_call", CALL, key);

    // When
    var second = post("/projects/shop/functions/bell_call", "[\"74951112233\", \"201\"]", key);

    // Then
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(second.body()).path("code").asText()).isEqualTo("key-reused");
  }

  @Test
  void whatNobodyUnderstandsIsUnknown() throws Exception {
    // Given
    provider.behave(exchange -> StandIn.answer(exchange, 503, ""));

    // When
    var response = post("/projects/shop/functions/bell_call", CALL, Map.of());

    // Then
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(JSON.readTree(response.body()).path("status").asText()).isEqualTo("unknown");
  }

  @Test
  void aRefusalOfTheProviderIsOne() throws Exception {
    // Given
    provider.behave(exchange -> StandIn.answer(exchange, 409, ""));

    // When
    var response = post("/projects/shop/functions/bell_call", CALL, Map.of());

    // Then
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(response.body()).path("code").asText()).isEqualTo("no-money");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "bell_cal; []; 404; unknown-function",
        "call_client; {}; 404; unknown-function",
        "bell_call; [\"79004443322\"; 400; unreadable",
        "bell_call; 7; 400; unreadable",
        "bell_call; [[1]]; 400; unreadable",
        "bell_call; [\"79004443322\", \"201\", \"3\"]; 422; too-many-arguments",
        "bell_call; {\"short\": 201}; 422; missing-argument",
        "bell_call?connection=theirs; []; 422; unknown-connection",
        "bell_session?client=nobody; {}; 422; unknown-client",
      })
  void whatCannotBeAskedIsRefusedWithItsReason(
      String function, String body, int status, String code) throws Exception {
    // When
    var response = post("/projects/shop/functions/" + function, body, Map.of());

    // Then
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(JSON.readTree(response.body()).path("code").asText()).isEqualTo(code);
  }

  @Test
  void whoShowsNoTokenIsNobody() throws Exception {
    // When
    var response =
        post("/projects/shop/functions/bell_call", CALL, Map.of("Authorization", "Bearer wrong"));

    // Then
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void aProjectOfOthersIsNotThere() throws Exception {
    // When
    var response = post("/projects/others/functions/bell_call", CALL, Map.of());

    // Then
    assertThat(response.statusCode()).isEqualTo(404);
  }

  @Test
  void aHugeBodyIsTurnedAway() throws Exception {
    // When
    var response =
        post("/projects/shop/functions/bell_call", "[" + " ".repeat(70_000) + "]", Map.of());

    // Then
    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void aClickInAClientsCardRingsTheEmployee() throws Exception {
    // When
    var response =
        post(
            "/projects/shop/clients/c" + (CLIENTS - 1) + "/call",
            "{\"employee\": \"anna\"}",
            Map.of());

    // Then
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(JSON.readTree(response.body()).path("status").asText()).isEqualTo("accepted");
  }

  @Test
  void sipOutPullsTheEmployeesOfTheProject() throws Exception {
    // When
    var response = get("/sipout_employees/key-of-sipout-main");

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("[{\"id\":\"anna\",\"name\":\"Name of anna\"}]");
  }

  @Test
  void whoHasNoKeyIsToldNothingOfEmployees() throws Exception {
    // When
    var response = get("/sipout_employees/key-of-bell-main");

    // Then
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).doesNotContain("anna");
  }

  @Test
  void aClickWithoutAnEmployeeIsWrong() throws Exception {
    // When
    var response = post("/projects/shop/clients/c1/call", "{}", Map.of());

    // Then
    assertThat(response.statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> post(String path, String body, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    request.setHeader("Authorization", "Bearer " + Shop.TOKEN);
    headers.forEach(request::setHeader);
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private static URI address(String path) {
    int port = process.context().getBean(EmbeddedServer.class).getPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
