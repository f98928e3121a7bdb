package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.JavaProcess;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import io.dozvon.testing.StablePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole circle: a function is called over HTTP, the provider is asked, and what it then tells
 * of the call is known as what was asked for.
 */
class OrderedCallsIT {

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String CLIENT = "79004440001";
  private static final String LINE = "74951112233";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Topic<String, CallEvent> events = new Topics("", 6).callEvents();
  private final ObjectMapper json = new ObjectMapper();
  private final int door = StablePort.free();
  private final int kafka = StablePort.free();

  @TempDir private Path directory;

  @Test
  void everyCallThatWasAskedForComesBackAsTheOneThatWasAskedFor() throws Exception {
    try (JavaProcess demo = demo()) {
      demo.awaitLine(line -> line.startsWith("  curl "), START);

      Map<String, String> commands = new HashMap<>();
      commands.put(
          "sipuni",
          ordered("functions/sipuni_internal_to_external_call", "[\"" + CLIENT + "\", 201]"));
      commands.put(
          "iptelefon", ordered("functions/iptelefon_employee_call", "[\"" + CLIENT + "\", 346]"));
      commands.put(
          "novofon",
          ordered(
              "functions/zadarma_call",
              "[\"%s\", \"%s\", \"%s\"]".formatted(CLIENT, LINE, "300101")));
      commands.put(
          "uiscom",
          ordered(
              "clients/olga/call", "{\"employee\": \"Anna\", \"connection\": \"demo-uiscom\"}"));

      commands.forEach(
          (provider, command) -> {
            Call call = ended(command);
            assertThat(call.provider()).isEqualTo(provider);
            assertThat(call.direction()).isEqualTo(Direction.OUTBOUND);
            assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
          });
    }
  }

  /** The id under which it was accepted. */
  private String ordered(String what, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + door + "/projects/flowers/" + what))
                .header("Authorization", "Bearer demo-access-token")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body()).path("requestId").asText();
  }

  /** The call of that command, as it stood at its end. */
  private Call ended(String command) {
    try (KafkaForTest broker = KafkaForTest.at("127.0.0.1:" + kafka, "");
        RecordCollector collector = broker.collect(events.name())) {
      return call(
          collector.await(
              record -> {
                Call call = call(record);
                return call.command().equals(Optional.of(command)) && call.phase() == Phase.ENDED;
              },
              SOON));
    }
  }

  private Call call(ConsumerRecord<byte[], byte[]> record) {
    return events
        .valueSerde()
        .deserializer()
        .deserialize(events.name(), record.headers(), record.value())
        .call();
  }

  private JavaProcess demo() {
    return DozvonApart.demo(directory, door, kafka, Map.of(), "--speed", "20");
  }
}
