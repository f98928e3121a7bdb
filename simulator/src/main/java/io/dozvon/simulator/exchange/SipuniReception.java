package io.dozvon.simulator.exchange;

import io.dozvon.simulator.JsonBody;
import io.dozvon.simulator.Switchboard;
import io.dozvon.simulator.exchange.Heard.Order;
import io.dozvon.simulator.exchange.Heard.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders as forms; what is sent is hashed by name, joined by plus signs, with the secret last. */
record SipuniReception() implements Reception {

  private static final String ROOT = "/api/";
  private static final String HASH = "hash";
  private static final String USER = "user";
  private static final String PHONE = "phone";

  /** What has to be sent besides the user and the hash. */
  private static final Map<String, List<String>> CALLS =
      Map.of(
          "callback/call_number",
          List.of(PHONE, "sipnumber"),
          "callback/call_tree",
          List.of(PHONE, "sipnumber", "tree"),
          "callback/call_external",
          List.of("phoneFrom", "phoneTo", "sipnumber"));

  private static final Map<String, List<String>> OTHERS =
      Map.of("callback/cancel", List.of("callbackId"), "events/call/hangup", List.of("callId"));

  @Override
  public String provider() {
    return "sipuni";
  }

  @Override
  public boolean isAt(String path) {
    return path.startsWith(ROOT);
  }

  @Override
  public Heard hear(Asked asked, Customer customer) {
    String command = asked.path().substring(ROOT.length()).replaceFirst("/$", "");
    List<String> needed = CALLS.getOrDefault(command, OTHERS.get(command));
    if (needed == null) {
      return new Words(Said.page(404));
    }
    Parameters parameters = asked.parameters();
    if (!isProved(parameters, customer)) {
      return new Words(failure(401, "Wrong user or hash"));
    }
    Optional<String> missing = needed.stream().filter(name -> !parameters.has(name)).findFirst();
    if (missing.isPresent()) {
      return new Words(failure(200, "No parameter " + missing.get()));
    }
    return CALLS.containsKey(command)
        ? order(command, parameters)
        : new Words(Said.json(200, JsonBody.of("success", true)));
  }

  @Override
  public Said overLimit(Asked asked) {
    return failure(429, "Too many requests");
  }

  /** Taken, although nobody may have that short number: then no event follows. */
  private Heard order(String command, Parameters parameters) {
    String name = parameters.has(PHONE) ? PHONE : "phoneTo";
    if (!parameters.isPhone(name)) {
      return new Words(failure(200, "Wrong number"));
    }
    String id = UUID.randomUUID().toString().replace("-", "");
    Said answer =
        Said.of(200, "text/html; charset=utf-8", JsonBody.of("success", true).put("id", id).text());
    return new Order(
        command.substring(command.indexOf('/') + 1),
        parameters.get(name),
        Switchboard.desk(provider(), parameters.get("sipnumber")),
        Optional.empty(),
        Optional.of(id),
        callId -> answer);
  }

  private static boolean isProved(Parameters parameters, Customer customer) {
    Optional<String> expected = customer.credential("apiKey").map(key -> hash(parameters, key));
    return customer.credential("userId").filter(parameters.get(USER)::equals).isPresent()
        && expected.filter(hash -> Digests.equal(hash, parameters.get(HASH))).isPresent();
  }

  /** Of all that was sent, and of nothing else. */
  static String hash(Parameters parameters, String secret) {
    return Digests.md5(String.join("+", parameters.without(HASH).values().values()) + "+" + secret);
  }

  private static Said failure(int status, String message) {
    return Said.json(status, JsonBody.of("success", false).put("message", message));
  }
}
