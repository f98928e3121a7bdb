package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are turned away. */
class DoorRefusalTest {

  private static final String POST = "POST " + Tenancy.PATH + " HTTP/1.1\r\nHost: x\r\n";
  private static final String NOTHING = "{\"error\":\"Not Found\"}";

  private final MockKafka kafka = MockKafka.willing();
  private final RunningDoor door = RunningDoor.on(kafka, Map.of("ingest.read.timeout", "300ms"));

  @AfterEach
  void close() {
    door.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sipout_webhook",
        "/sipout_webhook/",
        "/sipout_webhook//",
        "/sipout_webhook/wrong",
        "/sipout_webhook/0.a3skqw8js8d/",
        "/sipout_webhook/0.a3skqw8js8d/more",
        "/sipout_webhook/0.a3skqw8js8d%",
        "/sipout_webhook/%ff%fe",
        "/sipout_webhook/<{|}>\"\\^`",
        "/sipuni_webhook/0.a3skqw8js8d",
        "/SIPOUT_WEBHOOK/0.a3skqw8js8d",
        "/nobody_webhook/0.a3skqw8js8d",
        "//sipout_webhook/0.a3skqw8js8d",
        "/",
        "/sipout/0.a3skqw8js8d"
      })
  void tellsAStrangerNothing(String path) {
    var response = RawHttp.exchange(door, "GET ", path, " HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body()).isEqualTo(NOTHING);
    assertThat(kafka.webhooks()).isEmpty();
  }

  @Test
  void doesNotKnowAVeryLongKey() {
    String path = "/sipout_webhook/" + "k".repeat(15_000);

    var response = RawHttp.exchange(door, "GET ", path, " HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body()).isEqualTo(NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
  void takesNoOtherMethod(String method) {
    var response =
        RawHttp.exchange(door, method, " ", Tenancy.PATH, " HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(response.status()).isEqualTo(405);
    assertThat(kafka.webhooks()).isEmpty();
  }

  @Test
  void refusesWrongCredentialsInTheProvidersForm() {
    var response =
        RawHttp.exchange(
            door, "GET ", Tenancy.PATH, "?token=79004443322 HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.body()).isEqualTo("{\"result\":\"bad\"}");
    assertThat(door.count("dozvon.webhooks.refused", "reason", "query parameter 'token'"))
        .isEqualTo(1);
  }

  @Test
  void refusesALargerBody() throws Exception {
    var response = post(BodyPublishers.ofByteArray(new byte[FrontDoor.LARGEST_BODY + 1]));

    assertThat(response).isEqualTo(413);
    assertThat(kafka.webhooks()).isEmpty();
  }

  @Test
  void refusesALargerBodyOfUnknownLength() throws Exception {
    byte[] body = new byte[FrontDoor.LARGEST_BODY + 1];

    var response = post(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)));

    assertThat(response).isEqualTo(413);
    assertThat(kafka.webhooks()).isEmpty();
  }

  @Test
  void refusesAHugeBodyUnread() {
    try (var http = new RawHttp(door)) {
      var response = http.send(POST, "Content-Length: 20000000000\r\n\r\nabc").response();

      assertThat(response.status()).isEqualTo(413);
      assertThat(http.isClosedByServer()).isTrue();
    }
  }

  @Test
  void hangsUpOnABodyWithoutEnd() {
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    try (var http = new RawHttp(door)) {
      http.send(POST, "Transfer-Encoding: chunked\r\n\r\n");

      var response = http.send(chunk.repeat(17)).response();

      assertThat(response.status()).isEqualTo(413);
      assertThat(http.isClosedByServer()).isTrue();
    }
  }

  @Test
  void cutsASlowSenderAndFreesItsRoom() {
    try (var http = new RawHttp(door)) {
      var response = http.send(POST, "Content-Length: 100\r\n\r\nslow").response();

      assertThat(response.status()).isEqualTo(408);
      assertThat(http.isClosedByServer()).isTrue();
      assertThat(door.bean(Admission.class).load()).isEqualTo(new Admission.Load(0, 0));
    }
  }

  private int post(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + door.port() + Tenancy.PATH);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).POST(body).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
