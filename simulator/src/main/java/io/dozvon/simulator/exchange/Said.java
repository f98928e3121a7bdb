package io.dozvon.simulator.exchange;

import com.sun.net.httpserver.HttpExchange;
import io.dozvon.simulator.JsonBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a provider answers. */
record Said(int status, Map<String, String> headers, String body) {

  private static final String TYPE = "Content-Type";

  static Said of(int status, String type, String body) {
    return new Said(status, Map.of(TYPE, type), body);
  }

  static Said json(int status, JsonBody body) {
    return of(status, "application/json", body.text());
  }

  /** As web servers do on their own. */
  static Said page(int status) {
    return of(
        status, "text/html", "<html><head><title>" + status + "</title></head><body/></html>");
  }

  void on(HttpExchange http) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    headers.forEach((name, value) -> http.getResponseHeaders().set(name, value));
    http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    http.getResponseBody().write(bytes);
    http.close();
  }
}
