package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.testing.JavaProcess;
import io.dozvon.testing.StablePort;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command {@code dozvon demo}, as a newcomer runs it. */
class DemoIT {

  private static final Duration SOON = Duration.ofSeconds(90);
  private static final Duration END = Duration.ofMinutes(3);
  private static final int STOPPED_BY_SIGTERM = 143;

  @TempDir private Path directory;

  @Test
  void playsSoManyCallsOfEveryProviderAndEndsWell() {
    try (JavaProcess demo = demo(Map.of(), "--calls", "10", "--speed", "1000", "--seed", "7")) {

      int exit = demo.awaitExit(END);

      assertThat(exit).as(String.join("\n", demo.lines())).isZero();
      for (Provider provider : Providers.known().all()) {
        assertThat(demo.lines())
            .anyMatch(line -> line.contains(provider.displayName()) && line.contains("bot hears"));
      }
      assertThat(demo.lines())
          .anyMatch(line -> line.endsWith("the telephony client with this number"))
          .anyMatch(line -> line.contains("the number is in the variable"))
          .anyMatch(line -> line.endsWith("a new whatsapp client"))
          .anyMatch(line -> line.startsWith("10 calls played"));
      assertNothingConfidential(demo.lines());
    }
  }

  @Test
  void playsOnUntilItIsStoppedAndLetsNoOtherWorkOnItsData() {
    Map<String, String> talkative = Map.of("DOZVON_LOG_LEVEL", "trace");
    try (JavaProcess demo = demo(talkative, "--speed", "100")) {
      demo.awaitLine(line -> line.contains("bot hears: telephony_call_"), SOON);

      try (JavaProcess second = demo(Map.of())) {
        assertThat(second.awaitExit(SOON)).isEqualTo(1);
        assertThat(second.lines())
            .anyMatch(line -> line.startsWith("dozvon: the data directory"))
            .noneMatch(line -> line.contains("\tat "));
      }
      assertThat(demo.terminate(SOON)).isEqualTo(STOPPED_BY_SIGTERM);
      assertThat(demo.lines()).noneMatch(line -> line.contains("\tat "));
      assertNothingConfidential(demo.lines());
    }
  }

  @Test
  void whoeverDoesAsTheGreetingSaysSeesACallPlaced() throws Exception {
    try (JavaProcess demo = demo(Map.of(), "--speed", "100", "--seed", "7")) {
      String curl = demo.awaitLine(line -> line.startsWith("  curl '"), SOON);

      HttpResponse<String> answer = get(curl.replaceAll(".*'(.*)'", "$1"));

      assertThat(answer.statusCode()).isEqualTo(200);
      demo.awaitLine(
          line -> line.contains("yours  SipOut") && line.contains("bot hears: telephony_call_"),
          SOON);
      assertNothingConfidential(demo.lines());
      demo.terminate(SOON);
    }
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private JavaProcess demo(Map<String, String> environment, String... options) {
    return DozvonApart.demo(directory, StablePort.free(), StablePort.free(), environment, options);
  }

  private static void assertNothingConfidential(List<String> lines) {
    // The number that the greeting tells a newcomer to call is no secret.
    assertThat(lines.stream().filter(line -> !line.startsWith("  ")))
        .noneMatch(line -> line.matches(".*900444\\d{4}.*"))
        .noneMatch(line -> line.contains("4951112233"))
        .noneMatch(line -> line.contains("demo-key"))
        .noneMatch(line -> line.contains("заказ"));
  }
}
