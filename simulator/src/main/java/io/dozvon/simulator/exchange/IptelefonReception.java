package io.dozvon.simulator.exchange;

import io.dozvon.simulator.JsonBody;
import io.dozvon.simulator.Switchboard;
import io.dozvon.simulator.exchange.Heard.Order;
import io.dozvon.simulator.exchange.Heard.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One address for all; the hash is that of what was written before it, with the secret behind. */
record IptelefonReception() implements Reception {

  private static final String BEARER = "Bearer ";
  private static final Pattern HASHED = Pattern.compile("(.*)&hash=([0-9a-f]{32})");

  /** The group whose phones ring when it is called instead of an employee. */
  private static final String GROUP = "3";

  @Override
  public String provider() {
    return "iptelefon";
  }

  @Override
  public boolean isAt(String path) {
    return path.endsWith("/start.php");
  }

  @Override
  public Heard hear(Asked asked, Customer customer) {
    if (!isProved(asked, customer)) {
      return new Words(failure("access denied"));
    }
    Parameters parameters = asked.parameters();
    return switch (parameters.get("method")) {
      case "call-me" -> call(parameters);
      case "ping" -> new Words(success(JsonBody.of("result", 1).put("text", "pong")));
      case "get-points" -> new Words(success(JsonBody.of("result", 1).put("data", points())));
      case "get-method-list" ->
          new Words(
              success(
                  JsonBody.of("result", 1)
                      .put("data", List.of("call-me", "get-method-list", "get-points", "ping"))));
      default -> new Words(failure("unknown method"));
    };
  }

  @Override
  public Said overLimit(Asked asked) {
    return Said.json(429, JsonBody.of("result", 0).put("text", "too many requests"));
  }

  private Heard call(Parameters parameters) {
    Optional<Integer> desk = desk(parameters.get("src"));
    if (desk.isEmpty()) {
      return new Words(failure("extension is not registered"));
    }
    return parameters.isPhone("dst")
        ? Order.untraced("call-me", parameters.get("dst"), desk, IptelefonReception::placed)
        : new Words(failure("wrong number"));
  }

  private Optional<Integer> desk(String source) {
    return source.equals(GROUP) ? Optional.of(0) : Switchboard.desk(provider(), source);
  }

  private List<String> points() {
    return IntStream.range(0, Switchboard.desks())
        .mapToObj(desk -> Switchboard.extension(provider(), desk))
        .toList();
  }

  private static boolean isProved(Asked asked, Customer customer) {
    Optional<String> secret = customer.credential("secret");
    if (asked.header("authorization").startsWith(BEARER)) {
      String shown = asked.header("authorization").substring(BEARER.length());
      return secret.filter(known -> Digests.equal(known, shown)).isPresent();
    }
    Matcher hashed = HASHED.matcher(asked.written());
    return hashed.matches()
        && secret
            .filter(known -> Digests.equal(hash(hashed.group(1), known), hashed.group(2)))
            .isPresent();
  }

  static String hash(String written, String secret) {
    return Digests.md5(written + secret);
  }

  private static Said placed(String callId) {
    return success(
        JsonBody.of("result", 1).put("code", "success").put("callid", callId).put("text", ""));
  }

  private static Said success(JsonBody answer) {
    return Said.json(200, answer);
  }

  private static Said failure(String text) {
    return Said.json(200, JsonBody.of("result", 0).put("code", "error").put("text", text));
  }
}
