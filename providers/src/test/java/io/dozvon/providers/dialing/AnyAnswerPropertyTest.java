package io.dozvon.providers.dialing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class AnyAnswerPropertyTest {

  private static final String PHONE = "79004443322";
  private static final String LINE = "74951112233";

  /** A function, how the connection is set up, what it is given. */
  record Asked(
      String provider, Map<String, String> calling, String function, Map<String, String> given) {

    Step.Ask ask() {
      return Orders.of(provider, calling).ask(function, "command-1", given);
    }
  }

  private static final Map<String, String> UISCOM =
      Map.of("virtual_phone", LINE, "client_phone", PHONE, "employee_id", "1", "scenario_id", "2");
  private static final Map<String, String> NOVOFON =
      Map.of("client_phone", PHONE, "employee_phone", LINE, "employee_id", "100");
  private static final Map<String, String> MESSAGE =
      Map.of("message", "m", "site_id", "5", "phone", PHONE);

  private static final List<Asked> ALL =
      List.of(
          new Asked("uiscom", Map.of(), "uiscom_employee_call", UISCOM),
          new Asked("uiscom", Map.of(), "uiscom_scenario_call", UISCOM),
          new Asked("uiscom", Map.of(), "uiscom_offline_messages", MESSAGE),
          new Asked("uiscom", Map.of(), "uiscom_get_sites", Map.of()),
          new Asked("uiscom", Map.of(), "uiscom_get_campaigns", Map.of()),
          new Asked("novofon", Map.of(), "zadarma_call", NOVOFON),
          new Asked("novofon", Map.of("api", "v1"), "zadarma_call", NOVOFON));

  @Property(tries = 3_000)
  void whateverIsAnsweredHasAConclusionThatKeepsWhatIsConfidential(
      @ForAll("asked") Asked asked, @ForAll("answers") ApiAnswer answer) {
    // When
    Step step = asked.ask().hearing().hear(answer);

    // Then
    String told = step + " " + (step instanceof Step.Done done ? words(done) : "");
    assertThat(told).doesNotContain(PHONE, LINE).doesNotContain("not-a-real-");
    assertThat(step instanceof Step.Done done && done.rest().isNegative()).isFalse();
  }

  @Property(tries = 1_000)
  void aRequestShowsNothingOfWhatItHolds(@ForAll("asked") Asked asked) {
    // When
    Step.Ask ask = asked.ask();

    // Then
    assertThat(ask.toString()).doesNotContain(PHONE, LINE, "not-a-real-");
  }

  /** A found name is a value, and shown to whoever asked; a reason is shown to people. */
  private static String words(Step.Done done) {
    Conclusion conclusion = done.conclusion();
    if (conclusion instanceof Conclusion.Refused refused) {
      return words(refused.reason());
    }
    if (conclusion instanceof Conclusion.TryLater later) {
      return words(later.reason());
    }
    return conclusion instanceof Conclusion.Unknown unknown ? words(unknown.reason()) : "";
  }

  private static String words(Reason reason) {
    return reason.code() + reason.english() + reason.russian();
  }

  @Provide
  Arbitrary<Asked> asked() {
    return Arbitraries.of(ALL);
  }

  @Provide
  Arbitrary<ApiAnswer> answers() {
    return Combinators.combine(Arbitraries.integers().between(100, 599), headers(), bodies())
        .as(ApiAnswer::new);
  }

  private static Arbitrary<Map<String, String>> headers() {
    Arbitrary<String> names =
        Arbitraries.of("retry-after", "x-ratelimit-reset", "x-ratelimit-remaining");
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.of("0", "-1", "1768467920", "99999999999999999999", "soon", ""),
            Arbitraries.strings().ascii().ofMaxLength(12));
    return Arbitraries.maps(names, values).ofMaxSize(3);
  }

  private static Arbitrary<String> bodies() {
    Arbitrary<String> envelope =
        Combinators.combine(member("error"), member("result"), member("status"), member("message"))
            .as(
                (error, result, status, message) ->
                    "{" + error + result + status + message + "\"jsonrpc\":\"2.0\"}");
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.strings().ofMaxLength(60)),
        Tuple.of(1, value(2)),
        Tuple.of(6, envelope));
  }

  private static Arbitrary<String> member(String name) {
    return value(4)
        .optional()
        .map(value -> value.map(given -> "\"" + name + "\":" + given + ",").orElse(""));
  }

  private static Arbitrary<String> value(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "-32602",
            "-32029",
            "1e400",
            "1.5",
            "123456789012345678901234567890",
            "\"\"",
            "\"error\"",
            "\"success\"",
            "\"limit_exceeded\"",
            "\"internal_error\"",
            "\"Not authorized " + PHONE + "\"",
            "\"" + PHONE + "\"",
            "\"not-a-real-secret\"",
            "\"employee.id\"",
            "\"contact\"",
            "\"Your IP is not_whitelisted_" + LINE + " not-a-real-apiKey\"",
            "[]",
            "{}");
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> name =
        Arbitraries.of(
            "code",
            "message",
            "data",
            "mnemonic",
            "field",
            "metadata",
            "limits",
            "id",
            "minute_remaining",
            "minute_reset",
            "day_remaining",
            "total_items",
            "total");
    Arbitrary<String> object =
        Arbitraries.maps(name, Arbitraries.lazy(() -> value(depth - 1)))
            .ofMaxSize(4)
            .map(AnyAnswerPropertyTest::object);
    Arbitrary<String> list =
        Arbitraries.lazy(() -> value(depth - 1))
            .list()
            .ofMaxSize(3)
            .map(elements -> "[" + String.join(",", elements) + "]");
    return Arbitraries.oneOf(leaf, object, list);
  }

  private static String object(Map<String, String> members) {
    List<String> written =
        members.entrySet().stream()
            .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
            .toList();
    return "{" + String.join(",", written) + "}";
  }
}
