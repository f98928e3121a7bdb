package io.dozvon.simulator;

import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One HTTP request of a provider.
 *
 * @param path with the webhook key, without a query
 * @param query as it stands in the request line; empty for none
 * @param body empty for a GET
 */
public record Webhook(
    String method, String path, String query, Map<String, String> headers, String body) {

  static final String CONTENT_TYPE = "Content-Type";

  /** Copies the headers. */
  public Webhook {
    headers = Map.copyOf(headers);
  }

  static Webhook get(String path, String query) {
    return new Webhook("GET", path, query, Map.of(), "");
  }

  static Webhook post(String path, String contentType, String body) {
    return new Webhook("POST", path, "", Map.of(CONTENT_TYPE, contentType), body);
  }

  Webhook with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Webhook(method, path, query, more, body);
  }

  /** Empty where none is sent. */
  public String contentType() {
    return headers.getOrDefault(CONTENT_TYPE, "");
  }

  /** The body's bytes. */
  public byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * As it is sent.
   *
   * @param door such as {@code http://127.0.0.1:8080}
   */
  public HttpRequest.Builder request(URI door) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(door + path + (query.isEmpty() ? "" : "?" + query)));
    headers.forEach(request::header);
    return method.equals("GET")
        ? request.GET()
        : request.method(method, BodyPublishers.ofByteArray(bytes()));
  }

  /**
   * As a door stores it.
   *
   * @param keptHeaders the ones that the provider's door asks for, in small letters
   */
  public RawWebhook received(
      String eventId,
      String provider,
      String project,
      String connection,
      Instant receivedAt,
      Set<String> keptHeaders) {
    return RawWebhook.received(
            eventId,
            provider,
            project,
            connection,
            method,
            query,
            contentType(),
            receivedAt,
            Payload.of(bytes()))
        .withRequestHeaders(
            headers.entrySet().stream()
                .map(
                    header ->
                        Map.entry(header.getKey().toLowerCase(Locale.ROOT), header.getValue()))
                .filter(header -> keptHeaders.contains(header.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** No key, no number. */
  @Override
  public String toString() {
    return "Webhook[" + method + " " + path.replaceFirst("[^/]*$", "***") + "]";
  }
}
