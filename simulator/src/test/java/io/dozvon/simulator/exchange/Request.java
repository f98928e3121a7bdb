package io.dozvon.simulator.exchange;

import io.dozvon.simulator.Account;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A request as the references give them, with the keys that are theirs. */
record Request(
    String provider, String method, String target, Map<String, String> headers, String body) {

  static final String LINE = "74951112233";

  static final Map<String, Customer> CUSTOMERS =
      Map.of(
          "sipuni", customer(Map.of("userId", "012345", "apiKey", "s3cr3t0000")),
          "iptelefon", customer(Map.of("secret", "k3y-not-real-0001")),
          "sipout",
              customer(
                  Map.of("widgetKey", "0123456789abcdef-1790000000", "widgetAccount", "1234567")),
          "novofon",
              customer(
                  Map.of(
                      "key",
                      "k3y",
                      "secret",
                      "secret00000000000000",
                      "accessToken",
                      "secret00000000000000")),
          "uiscom", customer(Map.of("apiKey", "NOT-A-REAL-TOKEN")));

  private static final Map<String, String> FORM =
      Map.of("Content-Type", "application/x-www-form-urlencoded");
  private static final Map<String, String> JSON =
      Map.of("Content-Type", "application/json; charset=UTF-8");

  static Request sipuni() {
    return new Request(
        "sipuni",
        "POST",
        "/api/callback/call_number",
        FORM,
        "antiaon=0&phone=79004443322&reverse=0&sipnumber=201&user=012345"
            + "&hash=7234f4d3cc3310e12b11e77292586399");
  }

  static Request iptelefon() {
    return new Request(
        "iptelefon",
        "POST",
        "/b3/api/v2/start.php",
        FORM,
        "topic=base&method=call-me&src=346&dst=79004443322&hash=46febcc3f0e9aaefd082ab381a2f8994");
  }

  static Request sipout() {
    return new Request(
        "sipout",
        "GET",
        "/c2c?key=0123456789abcdef-1790000000&ac=1234567&ph=79004443322",
        Map.of(),
        "");
  }

  static Request novofon() {
    return new Request(
        "novofon",
        "GET",
        "/v1/request/callback/?from=100&to=79004443322",
        Map.of("Authorization", "k3y:OTgzY2YxOGExZWQzNDExZmZhZmZmZTg3OWMwNTEyM2I0NWZiYjBhMQ=="),
        "");
  }

  static Request uiscom() {
    return new Request(
        "uiscom",
        "POST",
        "/v4.0",
        JSON,
        "{\"jsonrpc\":\"2.0\",\"id\":\"hub-42\",\"method\":\"start.employee_call\",\"params\":{"
            + "\"access_token\":\"NOT-A-REAL-TOKEN\",\"first_call\":\"employee\","
            + "\"switch_at_once\":false,\"virtual_phone_number\":\"74951112233\","
            + "\"contact\":\"79004443322\",\"employee\":{\"id\":100203},\"direction\":\"out\","
            + "\"external_id\":\"hub-42\"}}");
  }

  /** Of platform 2.0. */
  static Request novofonPlatform() {
    Request uiscom = uiscom();
    return new Request(
        "novofon",
        uiscom.method,
        uiscom.target,
        uiscom.headers,
        uiscom
            .body
            .replace("NOT-A-REAL-TOKEN", "secret00000000000000")
            .replace("100203", Exchange.employeeId("novofon", 2)));
  }

  static Request named(String name) {
    return switch (name) {
      case "sipuni" -> sipuni();
      case "iptelefon" -> iptelefon();
      case "sipout" -> sipout();
      case "novofon" -> novofon();
      case "novofon 2.0" -> novofonPlatform();
      default -> uiscom();
    };
  }

  /** The same, but for a part of it, wherever that is. */
  Request with(String part, String other) {
    Request changed =
        new Request(
            provider,
            method,
            target.replace(part, other),
            headers.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().replace(part, other))),
            body.replace(part, other));
    if (changed.equals(this)) {
      throw new IllegalArgumentException("nothing of it is " + part);
    }
    return changed;
  }

  HttpRequest to(Exchange exchange) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(exchange.address(provider) + target));
    headers.forEach(request::header);
    return request.method(method, HttpRequest.BodyPublishers.ofString(body)).build();
  }

  private static Customer customer(Map<String, String> credentials) {
    return new Customer(new Account("demo-key", Optional.of("demo-key"), LINE), credentials);
  }
}
