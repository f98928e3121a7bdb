package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.dozvon.testing.BrokerProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The running server does what the published OpenAPI document says, and has nothing besides. */
@TestMethodOrder(OrderAnnotation.class)
class HttpContractIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpDocument DOCUMENT = HttpDocument.published();

  /** Nobody outside can bring it about; the tests of ingest-service do. */
  private static final int FAULT_OF_OURS = 500;

  private static final int COME_AGAIN = 503;
  private static final int STORED = 204;
  private static final Executor THREAD_EACH = task -> new Thread(task).start();

  private static BrokerProcess broker;
  private static ServerOnTrial server;

  @TempDir private Path data;

  @BeforeAll
  static void start(@TempDir Path data) {
    broker = BrokerProcess.start();
    server = ServerOnTrial.on(broker.bootstrapServers(), data);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> server.manage("/health/readiness").statusCode() == 200);
  }

  @AfterAll
  static void stop() {
    server.close();
    broker.close();
  }

  static Stream<Provocation> answersOfAWillingServer() {
    return DOCUMENT
        .provocations()
        .filter(answer -> answer.status() != FAULT_OF_OURS && answer.status() != COME_AGAIN);
  }

  static Stream<Provocation> wrongCredentials() {
    return DOCUMENT
        .provocations()
        .filter(
            answer ->
                WrongCredential.of(answer.provider())
                    .filter(wrong -> wrong.status() == answer.status())
                    .isPresent());
  }

  @Test
  @Order(1)
  void everyRouteOfTheServerIsInTheDocument() {
    List<String> routes = server.routes().toList();

    assertThat(DOCUMENT.operations()).containsExactlyInAnyOrderElementsOf(routes);
  }

  @ParameterizedTest
  @MethodSource("answersOfAWillingServer")
  @Order(2)
  void theDoorAnswersAsDocumented(Provocation provocation) {
    Wire.Response response = server.send(provocation.request());

    assertThat(response.status()).isEqualTo(provocation.status());
    assertThat(response.headers().get("content-type")).startsWith(provocation.contentType());
    assertThat(DOCUMENT.examples(provocation)).contains(body(response));
  }

  static Stream<ClientProvocation> answersAboutClients() {
    return DOCUMENT
        .clientProvocations()
        .filter(answer -> answer.status() != FAULT_OF_OURS && answer.status() != COME_AGAIN);
  }

  @ParameterizedTest
  @MethodSource("answersAboutClients")
  @Order(2)
  void requestsAboutClientsAreAnsweredAsDocumented(ClientProvocation provocation) {
    Wire.Response response = server.send(provocation.request());

    assertThat(response.status()).isEqualTo(provocation.status());
    if (response.status() != STORED) {
      assertThat(clientExamples(provocation)).contains(body(response));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/phones/trial/8%20900%20444-33-23, 200",
    "/phones/trial/101, 400",
    "/phones/others/79004443323, 404",
  })
  @Order(3)
  void theOwnerOfAPhoneIsToldAsDocumented(String path, int status) {
    HttpResponse<String> response = server.manage(path, ClientProvocation.TOKEN);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(phoneViolations(response)).isEmpty();
  }

  @Test
  @Order(3)
  void theOwnerOfAPhoneIsToldToNobodyElse() {
    HttpResponse<String> response = server.manage("/phones/trial/79004443323", "nobodys-token-001");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("www-authenticate")).contains("Bearer");
  }

  @Test
  @Order(3)
  void whoWasWrittenOverHttpOwnsTheirPhone() {
    server.send(new ClientProvocation("put", STORED).request());

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        server.manage("/phones/trial/79004443322", ClientProvocation.TOKEN).body())
                    .contains("\"owner\":\"17\"", "it stands in 'phone'"));
  }

  @ParameterizedTest
  @MethodSource("wrongCredentials")
  @Order(2)
  void theDoorAnswersAWrongCredentialAsDocumented(Provocation provocation) {
    Wire.Response response = server.send(provocation.withWrongCredential());

    assertThat(response.status()).isEqualTo(provocation.status());
    assertThat(DOCUMENT.examples(provocation)).contains(body(response));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
  @Order(3)
  void healthAnswersAsDocumented(String path) {
    HttpResponse<String> response = server.manage(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(violations(path, response)).isEmpty();
  }

  @Test
  @Order(4)
  void metricsAreGivenAsDocumented() {
    HttpResponse<String> response = server.manage("/prometheus");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type"))
        .get()
        .asString()
        .contains("text/plain");
    assertThat(response.body()).contains("dozvon_webhooks_accepted_total");
  }

  @Test
  @Order(5)
  void whileKafkaSaysNothingSendersAreToldToComeAgain() {
    List<Provocation> webhooks = comeAgain();
    broker.pause();

    try {
      List<Wire.Response> responses = allAtOnce(webhooks);

      for (int i = 0; i < webhooks.size(); i++) {
        assertThat(responses.get(i).status()).isEqualTo(COME_AGAIN);
        assertThat(responses.get(i).headers()).containsKey("retry-after");
        assertThat(body(responses.get(i))).isEqualTo(DOCUMENT.examples(webhooks.get(i)).get(1));
      }
      toldToComeAgain(server);
    } finally {
      broker.resume();
    }
  }

  @Test
  @Order(6)
  void withoutKafkaNothingIsReadyAndSendersAreToldToComeAgain() {
    try (ServerOnTrial starting = ServerOnTrial.withoutKafka(data)) {
      for (Provocation webhook : comeAgain()) {
        Wire.Response response = starting.send(webhook.request());

        assertThat(response.status()).isEqualTo(COME_AGAIN);
        assertThat(response.headers()).containsKey("retry-after");
        assertThat(body(response)).isEqualTo(DOCUMENT.examples(webhook).get(0));
      }
      toldToComeAgain(starting);
      HttpResponse<String> phone =
          starting.manage("/phones/trial/79004443322", ClientProvocation.TOKEN);
      assertThat(phone.statusCode()).isEqualTo(COME_AGAIN);
      assertThat(phone.headers().firstValue("retry-after")).isPresent();
      assertThat(phoneViolations(phone)).isEmpty();
      for (String path : List.of("/health", "/health/readiness")) {
        HttpResponse<String> health = starting.manage(path);

        assertThat(health.statusCode()).as(path).isEqualTo(COME_AGAIN);
        assertThat(violations(path, health)).isEmpty();
      }
      assertThat(starting.manage("/health/liveness").statusCode()).isEqualTo(200);
    }
  }

  private static void toldToComeAgain(ServerOnTrial server) {
    for (String method : List.of("put", "delete")) {
      ClientProvocation provocation = new ClientProvocation(method, COME_AGAIN);

      Wire.Response response = server.send(provocation.request());

      assertThat(response.status()).isEqualTo(COME_AGAIN);
      assertThat(response.headers()).containsKey("retry-after");
      assertThat(clientExamples(provocation)).contains(body(response));
    }
  }

  private static List<JsonNode> clientExamples(ClientProvocation provocation) {
    return DOCUMENT.examples(
        ProjectPaths.CLIENT, provocation.method(), provocation.status(), "application/json");
  }

  private static List<String> phoneViolations(HttpResponse<String> response) {
    return DOCUMENT
            .examples(ProjectPaths.PHONE, "get", response.statusCode(), "application/json")
            .stream()
            .anyMatch(example -> example.toString().equals(response.body()))
        ? List.of()
        : violations(ProjectPaths.PHONE, response);
  }

  private static List<Wire.Response> allAtOnce(List<Provocation> webhooks) {
    return webhooks.stream()
        .map(
            webhook ->
                CompletableFuture.supplyAsync(() -> server.send(webhook.request()), THREAD_EACH))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private static List<Provocation> comeAgain() {
    return DOCUMENT.provocations().filter(answer -> answer.status() == COME_AGAIN).toList();
  }

  private static List<String> violations(String path, HttpResponse<String> response) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(DOCUMENT.schema(path, response.statusCode()))
        .validate(response.body(), InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static JsonNode body(Wire.Response response) {
    ObjectMapper json = new ObjectMapper();
    try {
      return response.headers().get("content-type").startsWith("text/")
          ? json.getNodeFactory().textNode(response.body())
          : json.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + response.body(), e);
    }
  }
}
