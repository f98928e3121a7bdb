package io.dozvon.simulator.exchange;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request as it reached a provider.
 *
 * @param query as it stands in the request line; empty for none
 * @param headers by name in small letters
 */
record Asked(String method, String path, String query, Map<String, String> headers, String body) {

  private static final int LARGEST_BODY = 1024 * 1024;

  static Asked of(HttpExchange http) throws IOException {
    URI uri = http.getRequestURI();
    byte[] body = http.getRequestBody().readNBytes(LARGEST_BODY);
    return new Asked(
        http.getRequestMethod(),
        uri.getRawPath(),
        Optional.ofNullable(uri.getRawQuery()).orElse(""),
        http.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT),
                    header -> String.join(",", header.getValue()))),
        new String(body, StandardCharsets.UTF_8));
  }

  Asked at(String otherPath) {
    return new Asked(method, otherPath, query, headers, body);
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The parameters as they were written: those of the body, or else of the query. */
  String written() {
    return body.isEmpty() ? query : body;
  }

  Parameters parameters() {
    return Parameters.of(written());
  }

  /** Nothing of it: there are keys and numbers everywhere. */
  @Override
  public String toString() {
    return "Asked[" + method + "]";
  }
}
