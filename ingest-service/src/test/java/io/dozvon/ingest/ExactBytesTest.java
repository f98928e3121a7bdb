package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.topic.Topics;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What was sent is what is stored: byte for byte, whatever the sender calls it. */
class ExactBytesTest {

  private static MockKafka kafka;
  private static RunningDoor door;

  @BeforeContainer
  static void open() {
    kafka = MockKafka.willing();
    door = RunningDoor.on(kafka, Map.of());
  }

  @AfterContainer
  static void close() {
    door.close();
  }

  @Property(tries = 150)
  void storesWhatWasSent(
      @ForAll @Size(max = 3000) byte[] body,
      @ForAll("queries") String query,
      @ForAll("contentTypes") String contentType,
      @ForAll boolean chunked) {
    kafka.producer().clear();
    String head = "POST %s?%s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\n";

    RawHttp.Response response;
    try (var http = new RawHttp(door)) {
      http.send(head.formatted(Tenancy.PATH, query, contentType));
      if (chunked) {
        http.send("Transfer-Encoding: chunked\r\n\r\n");
        if (body.length > 0) {
          http.send(Integer.toHexString(body.length) + "\r\n").send(body).send("\r\n");
        }
        http.send("0\r\n\r\n");
      } else {
        http.send("Content-Length: " + body.length + "\r\n\r\n").send(body);
      }
      response = http.response();
    }

    assertThat(response.status()).isEqualTo(200);
    assertThat(stored().body().bytes()).isEqualTo(body);
    assertThat(stored().query()).isEqualTo(query);
    assertThat(stored().contentType()).isEqualTo(contentType);
  }

  @Provide
  Arbitrary<String> queries() {
    return Arbitraries.strings().withCharRange('!', '~').ofMaxLength(300);
  }

  @Provide
  Arbitrary<String> contentTypes() {
    Arbitrary<String> usual =
        Arbitraries.of(
            "application/json",
            "application/x-www-form-urlencoded; charset=windows-1251",
            "multipart/form-data; boundary=a",
            "multipart/form-data",
            "text/plain; charset=nonsense",
            "application/octet-stream");
    Arbitrary<String> unusual =
        Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(40);
    return Arbitraries.oneOf(usual, unusual);
  }

  private static RawWebhook stored() {
    ProducerRecord<byte[], byte[]> record = kafka.webhooks().get(0);
    return new Topics("", 1)
        .raw("sipout")
        .valueSerde()
        .deserializer()
        .deserialize(record.topic(), record.headers(), record.value());
  }
}
