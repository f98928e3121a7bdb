package io.dozvon.simulator.exchange;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.Arguments;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Order;
import io.dozvon.providers.dialing.Parameter;
import io.dozvon.providers.dialing.Step;
import io.dozvon.simulator.Switchboard;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One of our providers, which asks the exchange in place of its real one. */
record AskingProvider(String id, Map<String, String> chosen, Exchange exchange) {

  /** Whom the calls are to be of. */
  static final int DESK = 1;

  Provider provider() {
    return Providers.known().byId(id).orElseThrow();
  }

  /** What comes of a function with an argument for each parameter that it needs. */
  Conclusion order(BotFunction function) throws Exception {
    Order order = new Order("command-1", new Arguments(arguments(function)), Instant.now());
    Step step = function.planning().plan(order, account());
    while (step instanceof Step.Ask ask) {
      step = ask.hearing().hear(answer(ask.request()));
    }
    return ((Step.Done) step).conclusion();
  }

  private ApiAnswer answer(ApiRequest asked) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(asked.address());
    asked.headers().forEach(request::header);
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                request.method(asked.method(), BodyPublishers.ofString(asked.body())).build(),
                BodyHandlers.ofString());
    Map<String, String> headers = new HashMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    return new ApiAnswer(response.statusCode(), headers, response.body());
  }

  private Account account() {
    Connection connection =
        new Connection(
                "c",
                "p",
                id,
                List.of(),
                ZoneId.of("Europe/Moscow"),
                "RU",
                List.of(Request.LINE),
                "test")
            .calling(chosen);
    Map<String, URI> addresses =
        provider().callApi().orElseThrow().addresses().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, part -> here(part.getValue())));
    return new Account(connection, Credentials.of(credentials()), addresses);
  }

  /** The same path behind another host. */
  private URI here(URI real) {
    return URI.create(exchange.address(id) + real.getPath());
  }

  private Map<String, String> credentials() {
    return switch (id) {
      case "iptelefon" ->
          Map.of(
              "serverUrl",
              exchange.address(id) + "/b3/api/v2/start.php",
              "secret",
              "k3y-not-real-0001");
      case "sipout" ->
          Map.of(
              "apiKey",
              "unused",
              "widgetUrl",
              exchange.address(id)
                  + "/c2c?key=0123456789abcdef-1790000000&ac=1234567&ph=<номер телефона>",
              "employeeCallUrl",
              exchange.address(id)
                  + "/call?key=0123456789abcdef-1790000000&ac=1234567&ph={phone}&ext={extension}");
      default -> Request.CUSTOMERS.get(id).credentials();
    };
  }

  private Map<String, String> arguments(BotFunction function) {
    Map<String, String> arguments = new HashMap<>();
    for (Parameter parameter : function.parameters()) {
      if (parameter.needed() || parameter.name().matches("site_id|phone|extension")) {
        arguments.put(parameter.name(), argument(parameter));
      }
    }
    return arguments;
  }

  private String argument(Parameter parameter) {
    return switch (parameter.name()) {
      case "employee_id" ->
          chosen.containsValue("v1")
              ? Switchboard.extension(id, DESK)
              : Exchange.employeeId(id, DESK);
      case "group_id" -> "3";
      case "scenario_id" -> "300400";
      case "site_id" -> "50001";
      case "tree_code" -> "000-123456";
      default -> argument(parameter.kind());
    };
  }

  private String argument(Parameter.Kind kind) {
    return switch (kind) {
      case CLIENT_PHONE -> "79004443322";
      case OWN_NUMBER -> Request.LINE;
      case SHORT_NUMBER -> Switchboard.extension(id, DESK);
      default -> "anything";
    };
  }

  /** For the names of tests. */
  @Override
  public String toString() {
    return id + chosen;
  }
}
