package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StatusCommandTest {

  private static final String HEALTH =
      """
      {"name":"dozvon","status":"%s","details":{
        "clients-by-phone":{"details":{"callEventsWaiting":0,"indexComplete":true}},
        "door":{"status":"UP","details":{"kafkaTakesWrites":true,"registryRead":true}},
        "stages":{"status":"%s","details":{
          "call-normalizer":{"ready":true,"state":"running","lag":0},
          "notifier":{"ready":%s,"state":"restarting","reason":"of 79004443322"}}}}}""";

  private final StringWriter out = new StringWriter();

  @Test
  void saysOfEachStageHowItIs() throws IOException {
    int exit = statusOf(HEALTH.formatted("DOWN", "DOWN", "false"), 503);

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "kafkaTakesWrites true",
            "registryRead true",
            "call-normalizer ready, running, lag 0",
            "notifier not ready, restarting: of 7900*****22",
            "callEventsWaiting 0",
            "indexComplete true",
            "not ready");
  }

  @Test
  void endsWellWhereAllIsReady() throws IOException {
    int exit = statusOf(HEALTH.formatted("UP", "UP", "true"), 200);

    assertThat(exit).isZero();
    assertThat(out.toString()).endsWith("ready" + System.lineSeparator());
  }

  @Test
  void saysWhatAProcessWaitsFor() throws IOException {
    String waiting =
        "{\"status\":\"DOWN\",\"details\":{\"stages\":{\"details\":{\"reason\":\"waiting\"}}}}";

    int exit = statusOf(waiting, 503);

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString()).contains("reason", "waiting");
  }

  @Test
  void saysWhereNobodyAnswers() {
    int exit = status(1);

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString()).contains("nobody answers at http://127.0.0.1:1/health");
  }

  private int statusOf(String health, int code) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] body = health.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/health",
        exchange -> {
          exchange.sendResponseHeaders(code, body.length);
          try (OutputStream answer = exchange.getResponseBody()) {
            answer.write(body);
          }
        });
    server.start();
    try {
      return status(server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }

  private int status(int port) {
    CommandLine dozvon = Dozvon.commandLine();
    dozvon.setOut(new PrintWriter(out, true));
    dozvon.setErr(new PrintWriter(out, true));
    return dozvon.execute("status", "--management-port", Integer.toString(port));
  }
}
