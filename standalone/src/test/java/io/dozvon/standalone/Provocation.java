package io.dozvon.standalone;

import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A request at a provider's door that has to be answered with a certain status. */
record Provocation(Provider provider, String method, int status, String contentType) {

  private static final String NO_BODY = "Content-Length: 0\r\n\r\n";
  private static final Map<String, String> ANOTHER_METHOD = Map.of("GET", "DELETE", "POST", "PUT");

  /** As the document writes it: a path such as {@code /sipout_webhook/{key}}, {@code get}, 200. */
  static Provocation of(String path, String method, String status, String contentType) {
    return new Provocation(
        Providers.known().byWebhookPath(path.split("/", -1)[1]).orElseThrow(),
        method.toUpperCase(Locale.ROOT),
        Integer.parseInt(status),
        contentType);
  }

  /** Where the document has it. */
  String path() {
    return "/" + provider.webhookPath() + "/{key}";
  }

  /** The webhook key of the provider's connection. */
  static String key(Provider provider) {
    return "trial-" + provider.id() + "-key";
  }

  /** The webhook key of another connection of the provider's, to which nobody comes from here. */
  static String keyFromElsewhere(Provider provider) {
    return "elsewhere-" + provider.id() + "-key";
  }

  String request() {
    return switch (status) {
      case 200 -> accepted();
      case 400 -> line(method, key(provider), "") + "Content-Length: nonsense\r\n\r\n";
      case 401 -> denied(WrongCredential.of(provider).orElseThrow());
      case 403 -> fromElsewhere();
      case 404 -> line(method, "nobodys-key", "") + NO_BODY;
      case 405 -> line(ANOTHER_METHOD.get(method), key(provider), "") + NO_BODY;
      case 408 -> line(method, key(provider), "") + "Content-Length: 100\r\n\r\nslow";
      case 413 -> line(method, key(provider), "") + length(OpenApi.LARGEST_BODY + 1);
      case 503 -> line(method, key(provider), "") + NO_BODY;
      default -> throw new IllegalArgumentException("nobody knows how to provoke a " + status);
    };
  }

  private String accepted() {
    if (contentType.startsWith("text/plain")) {
      return line(method, key(provider), "?" + DoorAnswers.CHECK) + NO_BODY;
    }
    int length = method.equals("POST") ? OpenApi.LARGEST_BODY : 0;
    return line(method, key(provider), "") + length(length) + "x".repeat(length);
  }

  private String fromElsewhere() {
    return line(method, keyFromElsewhere(provider), "") + NO_BODY;
  }

  /** The same with the right address, but a wrong credential. */
  String withWrongCredential() {
    return denied(WrongCredential.of(provider).orElseThrow());
  }

  private String denied(WrongCredential wrong) {
    String headers =
        wrong.headers().entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
            .collect(Collectors.joining());
    return line(method, key(provider), "?" + wrong.query()) + headers + NO_BODY;
  }

  /** For the names of tests. */
  @Override
  public String toString() {
    return method + " " + path() + " " + status + " " + contentType;
  }

  private String line(String method, String key, String query) {
    String target = "/" + provider.webhookPath() + "/" + key + query;
    return method + " " + target + " HTTP/1.1\r\nHost: x\r\n";
  }

  private static String length(int bytes) {
    return "Content-Length: " + bytes + "\r\n\r\n";
  }
}
