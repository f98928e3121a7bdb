package io.dozvon.standalone;

import java.util.Locale;

/** A request about a client that has to be answered with a certain status. */
record ClientProvocation(String method, int status) {

  /** Of the project on trial. */
  static final String TOKEN = "trial-access-token-01";

  private static final String ADDRESS = "/projects/trial/clients/17";
  private static final String RECORD =
      "{\"kind\":\"telegram\",\"createdAt\":\"2026-11-20T10:00:00Z\",\"phone\":\"79004443322\"}";
  private static final String NO_BODY = "Content-Length: 0\r\n\r\n";

  String request() {
    return switch (status) {
      case 204, 503 -> head(ADDRESS, TOKEN) + good();
      case 400 -> wrong();
      case 401 -> head(ADDRESS, "nobodys-access-token") + good();
      case 404 -> head("/projects/others/clients/17", TOKEN) + good();
      case 405 -> "POST " + ADDRESS + " HTTP/1.1\r\nHost: x\r\n" + NO_BODY;
      case 408 -> head(ADDRESS, TOKEN) + "Content-Length: 100\r\n\r\nslow";
      case 413 -> head(ADDRESS, TOKEN) + "Content-Length: 3000000\r\n\r\n";
      default -> throw new IllegalArgumentException("nobody knows how to provoke a " + status);
    };
  }

  private String wrong() {
    return method.equals("put")
        ? head(ADDRESS, TOKEN) + body("{\"kind\":\"telegram\"}")
        : head("/projects/trial/clients/a.b", TOKEN) + NO_BODY;
  }

  private String good() {
    return method.equals("put") ? body(RECORD) : NO_BODY;
  }

  private String head(String address, String token) {
    return "%s %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n"
        .formatted(method.toUpperCase(Locale.ROOT), address, token);
  }

  private static String body(String text) {
    return "Content-Length: " + text.length() + "\r\n\r\n" + text;
  }
}
