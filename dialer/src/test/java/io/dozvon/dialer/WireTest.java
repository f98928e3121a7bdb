package io.dozvon.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.dozvon.dialer.Heard.NotSent;
import io.dozvon.dialer.Heard.NotSent.Why;
import io.dozvon.providers.dialing.ApiRequest;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One request over one connection; with TLS only to whom the certificate names. */
class WireTest {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Duration WITHIN = Duration.ofSeconds(20);

  @TempDir private static Path directory;
  private static KeyStore keys;
  private static HttpsServer server;
  private static final AtomicInteger ASKED = new AtomicInteger();

  @BeforeAll
  static void start() throws Exception {
    keys = keysOf("localhost");
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/",
        exchange -> {
          ASKED.incrementAndGet();
          StandIn.answer(exchange, 200, exchange.getRequestURI().toString());
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void whoHasTheCertificateOfTheNameIsAsked() throws Exception {
    // Given
    try (Wire wire = trusting()) {
      // When
      Heard heard = wire.send(request("localhost"), true, () -> true, WITHIN);

      // Then
      assertThat(((Heard.Answered) heard).answer().body()).isEqualTo("/calls?to=1");
    }
  }

  @Test
  void whoHasTheCertificateOfAnotherNameIsNotAsked() throws Exception {
    // Given
    int before = ASKED.get();
    try (Wire wire = trusting()) {
      // When
      Heard heard = wire.send(request("127.0.0.1"), true, () -> true, WITHIN);

      // Then
      assertThat(heard).isEqualTo(new NotSent(Why.UNREACHABLE));
      assertThat(ASKED.get()).isEqualTo(before);
    }
  }

  @Test
  void whoseCertificateNobodyVouchesForIsNotAsked() throws Exception {
    // Given
    int before = ASKED.get();
    try (Wire wire = new Wire(new AddressGuard(List.of()))) {
      // When
      Heard heard = wire.send(request("localhost"), true, () -> true, WITHIN);

      // Then
      assertThat(heard).isEqualTo(new NotSent(Why.UNREACHABLE));
      assertThat(ASKED.get()).isEqualTo(before);
    }
  }

  @Test
  void whatMayNoLongerLeaveWhenTheConnectionStandsDoesNot() throws Exception {
    // Given
    int before = ASKED.get();
    try (Wire wire = trusting()) {
      // When
      Heard heard = wire.send(request("localhost"), true, () -> false, WITHIN);

      // Then
      assertThat(heard).isEqualTo(new NotSent(Why.EXPIRED));
      assertThat(ASKED.get()).isEqualTo(before);
    }
  }

  @Test
  void whatIsNoHeaderIsNotSent() throws Exception {
    // Given
    ApiRequest request =
        new ApiRequest(
            "POST",
            URI.create("https://localhost:1/"),
            Map.of("x-key", "one\r\nx-other: two"),
            "",
            false);
    try (Wire wire = trusting()) {
      // When
      Heard heard = wire.send(request, true, () -> true, WITHIN);

      // Then
      assertThat(heard).isEqualTo(new NotSent(Why.UNSENDABLE));
    }
  }

  /** Java's own client would ask twice. */
  @Test
  void aGetWhoseAnswerIsLostIsSentOnce() throws Exception {
    // Given
    try (StandIn provider = new StandIn(exchange -> exchange.close());
        Wire wire = trusting()) {
      URI address = URI.create(provider.address() + "?command=c-1");

      // When
      Heard heard =
          wire.send(new ApiRequest("GET", address, Map.of(), "", false), true, () -> true, WITHIN);

      // Then
      assertThat(heard).isEqualTo(new Heard.Lost());
      assertThat(provider.asked("c-1")).isEqualTo(1);
    }
  }

  private static ApiRequest request(String host) {
    URI address = URI.create("https://" + host + ":" + server.getAddress().getPort());
    return new ApiRequest("GET", URI.create(address + "/calls?to=1"), Map.of(), "", false);
  }

  private static Wire trusting() throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    return new Wire(
        new AddressGuard(List.of()),
        SslContextBuilder.forClient()
            .trustManager(trust)
            .endpointIdentificationAlgorithm("HTTPS")
            .build());
  }

  private static KeyStore keysOf(String host) throws Exception {
    Path file = directory.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "SAN=dns:" + host,
                "-validity",
                "36500",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stored = Files.newInputStream(file)) {
      store.load(stored, PASSWORD);
    }
    return withTrusted(store);
  }

  /** A key vouches for itself only where it stands as a certificate, too. */
  private static KeyStore withTrusted(KeyStore store) throws Exception {
    store.setCertificateEntry("trusted", store.getCertificate("own"));
    return store;
  }
}
