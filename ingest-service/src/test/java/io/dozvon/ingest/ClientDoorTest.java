package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients over HTTP, with a Kafka that does what the test wants. */
class ClientDoorTest {

  private static final String CLIENT =
      "{\"kind\":\"telegram\",\"createdAt\":\"2026-11-20T10:00:00Z\",\"phone\":\"79004443322\"}";
  private static final String PATH = "/projects/acme/clients/17";

  private Optional<RunningDoor> opened = Optional.empty();

  @AfterEach
  void close() {
    opened.ifPresent(RunningDoor::close);
  }

  @Test
  void aClientIsWrittenWholeUnderItsKey() {
    MockKafka kafka = MockKafka.willing();
    RunningDoor door = open(kafka);

    var response = RawHttp.exchange(door, put(PATH, Tenancy.TOKEN, CLIENT));

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(clients(kafka))
        .singleElement()
        .satisfies(record -> assertThat(text(record.key())).isEqualTo("acme|17"))
        .satisfies(record -> assertThat(record.partition()).isNull())
        .satisfies(
            record ->
                assertThat(text(record.value()))
                    .contains(
                        "\"project\":\"acme\"", "\"id\":\"17\"", "\"phone\":\"79004443322\""));
    assertThat(door.count("dozvon.clients.written", "method", "put")).isEqualTo(1);
  }

  @Test
  void aDeletedClientIsATombstone() {
    MockKafka kafka = MockKafka.willing();
    RunningDoor door = open(kafka);

    var response = RawHttp.exchange(door, request("DELETE", PATH, Tenancy.OTHER_TOKEN, ""));

    assertThat(response.status()).isEqualTo(204);
    assertThat(clients(kafka))
        .singleElement()
        .satisfies(record -> assertThat(text(record.key())).isEqualTo("acme|17"))
        .satisfies(record -> assertThat(record.value()).isNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH, "/projects/others/clients/17", "/projects/nowhere/clients/a%20b"})
  void whoeverHasNoTokenLearnsNothing(String path) {
    MockKafka kafka = MockKafka.willing();
    RunningDoor door = open(kafka);

    var response = RawHttp.exchange(door, put(path, "nobodys-token-0000001", CLIENT));

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.headers()).containsEntry("www-authenticate", "Bearer");
    assertThat(response.body()).isEqualTo("{\"error\":\"Unauthorized\"}");
    assertThat(clients(kafka)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/projects/others/clients/17", "/projects/nowhere/clients/17"})
  void whoeverHasATokenLearnsNothingOfOtherProjects(String path) {
    MockKafka kafka = MockKafka.willing();
    RunningDoor door = open(kafka);

    var response = RawHttp.exchange(door, put(path, Tenancy.TOKEN, CLIENT));

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("{\"error\":\"Not Found\"}");
    assertThat(clients(kafka)).isEmpty();
  }

  @Test
  void aWrongRecordIsToldWithPathsAndNothingOfItIsStored() {
    MockKafka kafka = MockKafka.willing();
    RunningDoor door = open(kafka);

    var response = RawHttp.exchange(door, put(PATH, Tenancy.TOKEN, "{\"kind\":\"telegram\"}"));

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":\"Bad Request\",\"problems\":[{\"path\":\"createdAt\",\"expected\":"
                + "\"a time such as 2026-11-20T10:00:00Z\"}]}");
    assertThat(clients(kafka)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%20b", "%D0%B0", "a.b"})
  void anIdOfAnotherFormIsToldAsThat(String id) {
    RunningDoor door = open(MockKafka.willing());

    var response =
        RawHttp.exchange(door, put("/projects/acme/clients/" + id, Tenancy.TOKEN, CLIENT));

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("the address", "1 to 64 of");
  }

  @Test
  void aRecordOfOneMebibyteIsTakenAndALargerOneIsNot() {
    MockKafka kafka = MockKafka.willing();
    RunningDoor door = open(kafka);

    var largest = RawHttp.exchange(door, put(PATH, Tenancy.TOKEN, sized(ClientDoor.LARGEST_BODY)));
    var larger =
        RawHttp.exchange(door, put(PATH, Tenancy.TOKEN, sized(ClientDoor.LARGEST_BODY + 1)));

    assertThat(largest.status()).isEqualTo(204);
    assertThat(larger.status()).isEqualTo(413);
    assertThat(clients(kafka)).hasSize(1);
  }

  @Test
  void itIsYesOnlyOnceKafkaHasIt() {
    MockKafka kafka = MockKafka.undecided();
    RunningDoor door = open(kafka);

    try (var http = new RawHttp(door)) {
      http.send(put(PATH, Tenancy.TOKEN, CLIENT));
      await().until(() -> clients(kafka).size() == 1);
      while (kafka.producer().completeNext()) {
        assertThat(kafka.producer().closed()).isFalse();
      }

      assertThat(http.response().status()).isEqualTo(204);
    }
  }

  @Test
  void whoeverKafkaKeepsWaitingIsToldToComeAgain() {
    MockKafka kafka = MockKafka.undecided();
    RunningDoor door = open(kafka, Map.of("ingest.answer.within", "200ms"));

    var response = RawHttp.exchange(door, put(PATH, Tenancy.TOKEN, CLIENT));

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers()).containsEntry("retry-after", "2");
    assertThat(door.count("dozvon.clients.refused", "reason", "kafka too slow")).isEqualTo(1);
  }

  @Test
  void aBodyThatDoesNotComeInTimeIsGivenUp() {
    RunningDoor door = open(MockKafka.willing(), Map.of("ingest.read.timeout", "200ms"));

    var response =
        RawHttp.exchange(
            door, head("PUT", PATH, Tenancy.TOKEN) + "Content-Length: 100\r\n\r\nslow");

    assertThat(response.status()).isEqualTo(408);
    assertThat(response.headers()).containsEntry("connection", "close");
  }

  private RunningDoor open(MockKafka kafka) {
    return open(kafka, Map.of());
  }

  private RunningDoor open(MockKafka kafka, Map<String, String> settings) {
    RunningDoor door = RunningDoor.on(kafka, settings);
    opened = Optional.of(door);
    return door;
  }

  private static String sized(int bytes) {
    String begin = CLIENT.replace("}", ",\"name\":\"");
    return begin + "x".repeat(bytes - begin.length() - 2) + "\"}";
  }

  private static String put(String path, String token, String body) {
    return request("PUT", path, token, body);
  }

  private static String request(String method, String path, String token, String body) {
    return head(method, path, token) + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private static String head(String method, String path, String token) {
    return method + " " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n";
  }

  private static List<ProducerRecord<byte[], byte[]>> clients(MockKafka kafka) {
    return kafka.producer().history().stream()
        .filter(record -> record.topic().equals("telephony.clients.v1"))
        .toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
