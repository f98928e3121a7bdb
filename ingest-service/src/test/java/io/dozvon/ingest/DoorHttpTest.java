package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks that are let in. */
class DoorHttpTest {

  private static final String POST = "POST " + Tenancy.PATH + " HTTP/1.1\r\nHost: x\r\n";

  private final MockKafka kafka = MockKafka.willing();
  private final RunningDoor door = RunningDoor.on(kafka, Map.of());

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void answersAsTheProviderExpects() {
    var response = RawHttp.exchange(door, POST, "Content-Length: 2\r\n\r\n{}");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"result\":\"ok\"}");
    assertThat(response.headers()).containsEntry("content-type", "application/json");
    assertThat(door.count("dozvon.webhooks.accepted", "provider", "sipout")).isEqualTo(1);
  }

  @Test
  void keepsAllThatIsKnownOfTheWebhook() {
    RawHttp.exchange(
        door, POST, "Content-Type: text/x; charset=no-such\r\nContent-Length: 2\r\n\r\n{]");

    assertThat(stored())
        .returns("sipout", RawWebhook::provider)
        .returns("acme", RawWebhook::project)
        .returns("acme-sipout", RawWebhook::connection)
        .returns("POST", RawWebhook::method)
        .returns("text/x; charset=no-such", RawWebhook::contentType)
        .returns("", RawWebhook::query);
    assertThat(kafka.webhooks().get(0).key()).asString().isEqualTo("acme-sipout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Content-Type: application/json\r\n",
        "Content-Type: application/x-www-form-urlencoded\r\n",
        "Content-Type: multipart/form-data; boundary=zz\r\n",
        "Content-Type: multipart/form-data\r\n",
        "Content-Type: application/json; charset=klingon\r\n",
        "Content-Type: ;;;=/\r\n",
        "Content-Type: text/plain\r\nAccept: text/html\r\n",
        "Content-Type: text/plain\r\nContent-Encoding: gzip\r\n"
      })
  void takesEveryContentType(String headers) {
    String body = "--zz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n%D\u00ff\r\n--zz";

    var response =
        RawHttp.exchange(door, POST, headers, "Content-Length: " + body.length(), "\r\n\r\n", body);

    assertThat(response.status()).isEqualTo(200);
    assertThat(stored().body().text(StandardCharsets.ISO_8859_1)).isEqualTo(body);
  }

  @Test
  void keepsAnUnrenderedQueryAsItCame() {
    var response =
        RawHttp.exchange(
            door,
            "GET " + Tenancy.PATH + "?phone={{contact|phone}}&x=%d1%8f+\"\u00d1\u008f\" HTTP/1.1",
            "\r\nHost: x\r\n\r\n");

    assertThat(response.status()).isEqualTo(200);
    assertThat(stored().query()).isEqualTo("phone={{contact|phone}}&x=%d1%8f+\"%D1%8F\"");
    assertThat(stored().body().size()).isZero();
  }

  @Test
  void decodesTheKeyOnce() {
    var response =
        RawHttp.exchange(
            door,
            "GET /sipuni_webhook/%D0%BA%D0%BB%D1%8E%D1%87%2F%d1%81%20%D0%BF%D1%80%D0%BE%D0%B1%D0",
            "%B5%D0%BB%D0%BE%D0%BC HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(response.status()).isEqualTo(200);
  }

  @Test
  void answersHttp10() {
    var response =
        RawHttp.exchange(door, "POST ", Tenancy.PATH, " HTTP/1.0\r\nContent-Length: 1\r\n\r\n1");

    assertThat(response.statusLine()).startsWith("HTTP/1.0 200");
  }

  @Test
  void answersSeveralOnOneConnection() {
    String webhook = POST + "Content-Length: 1\r\n\r\n1";
    try (var http = new RawHttp(door)) {
      http.send(webhook, webhook, POST.replace(Tenancy.KEY, "wrong"), "\r\n", webhook);

      assertThat(http.response().status()).isEqualTo(200);
      assertThat(http.response().status()).isEqualTo(200);
      assertThat(http.response().status()).isEqualTo(404);
      assertThat(http.response().status()).isEqualTo(200);
    }
  }

  @Test
  void takesAChunkedBody() {
    var response =
        RawHttp.exchange(
            door, POST, "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n3;x=y\r\ncde\r\n0\r\n\r\n");

    assertThat(response.status()).isEqualTo(200);
    assertThat(stored().body().text(StandardCharsets.UTF_8)).isEqualTo("abcde");
  }

  @Test
  void keepsOnlyTheHeadersThatTheProviderAsksFor() {
    var response =
        RawHttp.exchange(
            door, POST, "X-Signature: c2ln\r\nX-Other: no\r\nContent-Length: 1\r\n\r\n1");

    assertThat(response.status()).isEqualTo(200);
    assertThat(stored().requestHeaders()).containsExactly(Map.entry("x-signature", "c2ln"));
  }

  @Test
  void takesABodyInPieces() {
    try (var http = new RawHttp(door)) {
      http.send(POST, "Expect: 100-continue\r\nContent-Length: 4\r\n\r\n");
      var interim = http.response();
      var response = http.send("ab").send("cd").response();

      assertThat(interim.status()).isEqualTo(100);
      assertThat(response.status()).isEqualTo(200);
      assertThat(stored().body().text(StandardCharsets.UTF_8)).isEqualTo("abcd");
    }
  }

  @Test
  void keepsACompressedBodyAsItCame() throws IOException {
    byte[] compressed = gzip("{}");

    RawHttp.Response response;
    try (var http = new RawHttp(door)) {
      http.send(POST, "Content-Encoding: gzip\r\nContent-Length: " + compressed.length)
          .send("\r\n\r\n")
          .send(compressed);
      response = http.response();
    }

    assertThat(response.status()).isEqualTo(200);
    assertThat(stored().body().bytes()).isEqualTo(compressed);
  }

  @Test
  void takesTheLargestBody() throws Exception {
    var response = post(BodyPublishers.ofByteArray(new byte[FrontDoor.LARGEST_BODY]));

    assertThat(response).isEqualTo(200);
    assertThat(stored().body().size()).isEqualTo(FrontDoor.LARGEST_BODY);
  }

  private int post(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + door.port() + Tenancy.PATH);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).POST(body).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private RawWebhook stored() {
    ProducerRecord<byte[], byte[]> record = kafka.webhooks().get(0);
    return new Topics("", 1)
        .raw("sipout")
        .valueSerde()
        .deserializer()
        .deserialize(record.topic(), record.headers(), record.value());
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
