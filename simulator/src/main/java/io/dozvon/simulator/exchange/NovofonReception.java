package io.dozvon.simulator.exchange;

import io.dozvon.simulator.JsonBody;
import io.dozvon.simulator.NovofonSignature;
import io.dozvon.simulator.Switchboard;
import io.dozvon.simulator.exchange.Heard.Order;
import io.dozvon.simulator.exchange.Heard.Words;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The former brand's API: a call back, whose answer has no id of the call. */
record NovofonReception() implements Reception {

  private static final String CALLBACK = "/v1/request/callback/";
  private static final Pattern FROM =
      Pattern.compile("[0-9]{3,5}|[+]?[0-9]{7,15}|[0-9]{5,8}-[0-9]{3,5}");
  private static final Pattern TO = Pattern.compile("[0-9]{5}|[+]?[0-9]{7,15}");

  @Override
  public String provider() {
    return "novofon";
  }

  @Override
  public boolean isAt(String path) {
    return path.startsWith("/v1/");
  }

  @Override
  public Heard hear(Asked asked, Customer customer) {
    Parameters parameters = asked.parameters();
    if (!isProved(asked, parameters, customer)) {
      return new Words(failure(401, "Not authorized"));
    }
    if (!asked.path().equals(CALLBACK) || !asked.method().equals("GET")) {
      return new Words(failure(404, "Page not found"));
    }
    boolean right =
        FROM.matcher(parameters.get("from")).matches()
            && TO.matcher(parameters.get("to")).matches();
    return right ? order(parameters) : new Words(failure(400, "Check phone's number"));
  }

  @Override
  public Said overLimit(Asked asked) {
    Said said = failure(429, "You have exceeded the rate limit");
    return new Said(
        said.status(),
        Map.of(
            "Content-Type",
            "application/json",
            "X-RateLimit-Limit",
            "100",
            "X-RateLimit-Remaining",
            "0",
            "X-RateLimit-Reset",
            Long.toString(Instant.now().plusSeconds(60).getEpochSecond())),
        said.body());
  }

  /** Who is called first may be anybody; only of an employee there is something to tell. */
  private Heard order(Parameters parameters) {
    String from = parameters.get("from");
    String client = parameters.get("to").replace("+", "");
    Said answer =
        Said.json(
            200,
            JsonBody.of("status", "success")
                .put("from", from)
                .put("to", parameters.get("to"))
                .put("time", Instant.now().getEpochSecond()));
    Optional<Integer> desk = Switchboard.desk(provider(), from.substring(from.indexOf('-') + 1));
    return Order.untraced("callback", client, desk, callId -> answer);
  }

  private static boolean isProved(Asked asked, Parameters parameters, Customer customer) {
    Optional<String> expected =
        customer
            .credential("key")
            .flatMap(
                key ->
                    customer
                        .credential("secret")
                        .map(secret -> key + ":" + signature(asked.path(), parameters, secret)));
    return expected
        .filter(right -> Digests.equal(right, asked.header("authorization")))
        .isPresent();
  }

  /** Of the path, what was sent by name, and the digest of that. */
  static String signature(String path, Parameters parameters, String secret) {
    String sent = parameters.encoded();
    return NovofonSignature.of(path + sent + Digests.md5(sent), secret);
  }

  private static Said failure(int status, String message) {
    return Said.json(status, JsonBody.of("status", "error").put("message", message));
  }
}
