package io.dozvon.normalizer;

import static io.dozvon.normalizer.RecordedWebhooks.json;
import static io.dozvon.normalizer.RecordedWebhooks.named;
import static io.dozvon.normalizer.RecordedWebhooks.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.providers.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The conversations of every provider, in every order in which their webhooks may come. */
class EveryOrderTest {

  static Stream<Arguments> conversations() {
    return Stream.of(
        recorded(
            "sipuni",
            "8.02-inbound-line-rings",
            "8.03-inbound-employee-rings",
            "own-group-ring-second",
            "8.04-inbound-answer",
            "8.05-inbound-end"),
        recorded(
            "sipuni",
            "8.08-outbound-start",
            "8.09-outbound-start-again",
            "8.10-outbound-end-callback-id"),
        arguments("sipuni, a group that nobody answers", group(Optional.empty())),
        arguments("sipuni, a group whose second answers", group(Optional.of("202"))),
        arguments("sipuni, an end that knows only its recording", endOfARecording()),
        recorded(
            "novofon",
            "9.02-inbound-start",
            "9.03-inbound-internal",
            "9.04-inbound-answer",
            "9.05-inbound-end",
            "9.06-inbound-record",
            "own-speech-only-recording-id"),
        recorded(
            "novofon",
            "own-callback-leg-one-start",
            "own-callback-leg-one-answer",
            "own-callback-leg-one",
            "own-callback-leg-two",
            "own-callback-as-end"),
        recorded("sipout", "5.01-dial-inbound", "5.02-complete-answered", "5.08-transcript"),
        recorded("uiscom", "4.01-inbound-answered", "4.07-recording"),
        recorded(
            "uiscom",
            "own-outgoing-leg",
            "own-talk-start",
            "own-talk-end",
            "own-finished-lost-text",
            "own-recording-alone-list-as-text"),
        arguments("uiscom, ordered and once named by its order alone", ordered()),
        recorded(
            "iptelefon",
            "4.01-inbound-ringing",
            "own-ringing-second",
            "4.01-inbound-accepted",
            "4.02-inbound-answered"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conversations")
  void itIsOneCallAndTheSame(String name, List<List<Fact>> webhooks) {
    Deliveries deliveries = Deliveries.of(webhooks);

    List<String> contents =
        deliveries.permutations().stream()
            .map(order -> Deliveries.contents(order.heard()))
            .peek(calls -> assertThat(calls).hasSize(1))
            .map(calls -> calls.get(0))
            .distinct()
            .toList();

    assertThat(contents).containsExactlyElementsOf(Deliveries.contents(deliveries.heard()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conversations")
  void redeliveriesMakeNoOther(String name, List<List<Fact>> webhooks) {
    Deliveries deliveries = Deliveries.of(webhooks);

    List<Folding> heard =
        deliveries.someOrders().stream().map(Deliveries::doubled).map(Deliveries::heard).toList();

    List<String> expected = Deliveries.contents(deliveries.heard());
    assertThat(heard)
        .allSatisfy(
            folding -> {
              assertThat(Deliveries.contents(folding)).isEqualTo(expected);
              assertThat(folding.count("dozvon.facts.redelivered"))
                  .isGreaterThanOrEqualTo(deliveries.facts().size());
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conversations")
  void versionsGrowAndTheLastWordIsTheCall(String name, List<List<Fact>> webhooks) {
    Deliveries deliveries = Deliveries.of(webhooks);

    List<Folding> heard = deliveries.someOrders().stream().map(Deliveries::heard).toList();

    assertThat(heard).allSatisfy(EveryOrderTest::isToldInOrder);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conversations")
  void whereSomeAreLostItContradictsNoneThatCame(String name, List<List<Fact>> webhooks) {
    Deliveries deliveries = Deliveries.of(webhooks);

    List<Deliveries> parts = deliveries.subsets();

    assertThat(parts).allSatisfy(Contradictions::none);
  }

  private static void isToldInOrder(Folding folding) {
    folding.events.stream()
        .collect(Collectors.groupingBy(event -> event.call().id()))
        .values()
        .forEach(
            events ->
                assertThat(events.stream().map(event -> event.call().version()))
                    .isSorted()
                    .doesNotHaveDuplicates());
    assertThat(folding.events).extracting(CallEvent::eventId).doesNotHaveDuplicates();
    FoldedCall kept = folding.calls().get(0);
    Call last = folding.events.get(folding.events.size() - 1).call();
    Call now = kept.call();
    assertThat(last)
        .returns(kept.head().id(), Call::id)
        .returns(kept.version(), Call::version)
        .returns(now.phase(), Call::phase)
        .returns(now.outcome(), Call::outcome)
        .returns(now.client(), Call::client)
        .returns(now.extension(), Call::extension)
        .returns(now.recording(), Call::recording)
        .returns(now.transcript(), Call::transcript);
  }

  private static Arguments recorded(String provider, String... names) {
    return arguments(
        provider + " " + names[names.length - 1],
        Stream.of(names).map(name -> named(provider, name)).toList());
  }

  /** Two are rung; both legs end, one after the other. */
  private static List<List<Fact>> group(Optional<String> answering) {
    String call = "&call_id=1790000600.1007&src_num=79004443322&src_type=1&dst_type=2";
    Stream<String> rings =
        Stream.of(
            "event=1&short_dst_num=201&timestamp=1790000601" + call,
            "event=1&short_dst_num=202&timestamp=1790000602" + call,
            "event=2&short_dst_num=201&status=NOANSWER&timestamp=1790000615" + call);
    Stream<String> rest =
        answering.isPresent()
            ? Stream.of(
                "event=3&short_dst_num=202&timestamp=1790000618" + call,
                "event=2&short_dst_num=202&status=ANSWER&timestamp=1790000640" + call)
            : Stream.of("event=2&short_dst_num=202&status=NOANSWER&timestamp=1790000630" + call);
    return Stream.concat(rings, rest).map(fields -> query("sipuni", fields)).toList();
  }

  private static List<List<Fact>> endOfARecording() {
    String link = "&call_record_link=https%3A%2F%2Fsipuni.com%2Fapi%2Fcrm%2Frecord%3Fid%3D";
    String sides = "&src_num=79004443322&src_type=1&dst_type=2&short_dst_num=201";
    return Stream.of(
            "event=1&call_id=1790000700.1008&timestamp=1790000701" + sides,
            "event=4&call_id=1790000700.1008&status=ANSWER&timestamp=1790000720"
                + sides
                + link
                + "1790000700.1009%26hash%3D0",
            "event=2&status=ANSWER&timestamp=1790000730" + link + "1790000700.1009%26hash%3D0")
        .map(fields -> query("sipuni", fields))
        .toList();
  }

  private static List<List<Fact>> ordered() {
    String common =
        "\"external_id\":\"order-7\",\"contact_phone_number\":\"79004443322\",\"direction\":\"out\"";
    return Stream.of(
            "{\"event\":\"CALL_CONNECTED\",\"call_session_id\":7001,"
                + "\"notification_time\":\"2026-11-20 10:00:05\","
                + common
                + "}",
            "{\"notification_name\":\"Записанный разговор\",\"call_session_id\":null,"
                + "\"file_link\":\"https://app.uiscom.ru/system/media/talk/1/2/\","
                + "\"notification_time\":\"2026-11-20 10:01:05\","
                + common
                + "}",
            "{\"event\":\"CALL_END\",\"call_session_id\":7001,\"talk_time_duration\":30,"
                + "\"notification_time\":\"2026-11-20 10:00:35\","
                + common
                + "}")
        .map(body -> json("uiscom", body))
        .toList();
  }
}
