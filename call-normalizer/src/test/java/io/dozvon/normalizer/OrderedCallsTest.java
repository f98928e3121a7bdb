package io.dozvon.normalizer;

import static io.dozvon.normalizer.RecordedWebhooks.json;
import static io.dozvon.normalizer.RecordedWebhooks.named;
import static io.dozvon.normalizer.RecordedWebhooks.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.dialing.Verdict;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that a command caused, with the webhooks of every provider, in every order. */
class OrderedCallsTest {

  private static final Optional<String> NO_ID = Optional.empty();
  private static final Optional<Party> CLIENT =
      Optional.of(PhoneReader.forCountry("RU").read("79004443322"));

  static Stream<Arguments> ordered() {
    return Stream.of(
        conversation(
            "sipuni, whose end names the order",
            Orders.of("sipuni", "201", "2026-09-21T14:18:12Z").accepted(Optional.of("5f1e00aa")),
            named("sipuni", "8.08-outbound-start"),
            named("sipuni", "8.09-outbound-start-again"),
            named("sipuni", "8.10-outbound-end-callback-id")),
        conversation(
            "sipuni, whose end alone comes and names the order",
            Orders.of("sipuni", "209", "2026-09-21T14:10:12Z").accepted(Optional.of("5f1e00aa")),
            named("sipuni", "8.10-outbound-end-callback-id")),
        conversation(
            "sipuni, by who calls whom",
            Orders.of("sipuni", "201", "2026-09-21T14:18:12Z").accepted(NO_ID),
            named("sipuni", "8.08-outbound-start"),
            query(
                "sipuni",
                "event=2&call_id=1790000300.1004&src_num=012345201&src_type=2&short_src_num=201"
                    + "&dst_num=79004443322&dst_type=1&timestamp=1790000330&status=BUSY"
                    + "&call_start_timestamp=1790000300")),
        conversation(
            "novofon, both legs",
            Orders.of("novofon", "100", "2026-01-15T09:04:31Z").accepted(NO_ID),
            named("novofon", "own-callback-leg-one-start"),
            named("novofon", "own-callback-leg-one-answer"),
            named("novofon", "own-callback-leg-one"),
            named("novofon", "own-callback-leg-two")),
        conversation(
            "novofon, reported as inbound, nobody knows whether it was placed",
            Orders.of("novofon", "123456-100", "2026-01-15T09:04:58Z").told(Verdict.UNKNOWN, NO_ID),
            named("novofon", "own-callback-as-end")),
        conversation(
            "uiscom, by its order and by its id",
            Orders.of("uiscom", "100201", "2026-11-20T06:59:58Z").accepted(Optional.of("7001")),
            uiscom("CALL_CONNECTED", "7001", "\"in\"", "10:00:05"),
            uiscom("CALL_END", "7001", "\"in\"", "10:00:35")),
        conversation(
            "uiscom, that knows the order only",
            Orders.of("uiscom", "100201", "2026-11-20T06:59:58Z").told(Verdict.UNKNOWN, NO_ID),
            uiscom("CALL_CONNECTED", "null", "\"in\"", "10:00:05"),
            uiscom("CALL_END", "null", "\"in\"", "10:00:35")),
        conversation(
            "iptelefon, as inbound",
            Orders.of("iptelefon", "346", "2026-11-20T06:59:58Z")
                .accepted(Optional.of("1795158000.1201")),
            named("iptelefon", "4.01-inbound-ringing"),
            named("iptelefon", "4.01-inbound-accepted"),
            named("iptelefon", "4.02-inbound-answered")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ordered")
  void inWhateverOrderItIsOneOutboundCallWithItsCommand(String name, List<List<Fact>> said) {
    Deliveries deliveries = Deliveries.of(said);

    List<Folding> heard = deliveries.permutations().stream().map(Deliveries::heard).toList();

    List<String> expected = Deliveries.contents(deliveries.heard());
    assertThat(expected).hasSize(1);
    assertThat(heard)
        .allSatisfy(
            folding -> {
              assertThat(Deliveries.contents(folding)).isEqualTo(expected);
              assertThat(lastTold(folding).command()).contains(Orders.COMMAND);
              assertThat(lastTold(folding).direction()).isEqualTo(Direction.OUTBOUND);
              assertThat(folding.count("dozvon.calls.merged")).isZero();
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ordered")
  void whatComesTwiceMakesNoOther(String name, List<List<Fact>> said) {
    Deliveries deliveries = Deliveries.of(said);

    List<Folding> heard =
        deliveries.someOrders().stream().map(Deliveries::doubled).map(Deliveries::heard).toList();

    List<String> expected = Deliveries.contents(deliveries.heard());
    assertThat(heard)
        .allSatisfy(
            folding -> {
              assertThat(Deliveries.contents(folding)).isEqualTo(expected);
              assertThat(folding.events).extracting(CallEvent::eventId).doesNotHaveDuplicates();
              assertThat(folding.events.stream().map(event -> event.call().version())).isSorted();
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ordered")
  void theCallIsKnownByItsProvidersIdAndNeverByTheCommands(String name, List<List<Fact>> said) {
    Deliveries deliveries = Deliveries.of(said);

    List<Folding> heard = deliveries.permutations().stream().map(Deliveries::heard).toList();

    assertThat(heard)
        .flatExtracting(folding -> folding.events)
        .allSatisfy(
            event -> {
              assertThat(event.call().id()).doesNotContain("command-");
              assertThat(event.call().providerIds()).noneMatch(id -> id.contains("command-"));
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ordered")
  void ordersAloneSayNothingAndAreForgotten(String name, List<List<Fact>> said) {
    Deliveries orders = Deliveries.of(said.subList(0, 2));

    List<Folding> heard = orders.permutations().stream().map(Deliveries::heard).toList();

    assertThat(heard)
        .allSatisfy(
            folding -> {
              assertThat(folding.calls()).hasSize(1).allMatch(FoldedCall::onlyOrdered);
              assertThat(folding.pass(Duration.ofDays(8)).events).isEmpty();
              assertThat(folding.calls()).isEmpty();
              assertThat(folding.count("dozvon.calls.closed")).isZero();
            });
  }

  @Test
  void aCallThatWasNotPlacedIsSomebodyElses() {
    Deliveries deliveries =
        Deliveries.of(
            Stream.concat(
                    Orders.of("novofon", "100", "2026-01-15T09:04:58Z")
                        .told(Verdict.REFUSED, NO_ID)
                        .stream(),
                    Stream.of(named("novofon", "own-callback-as-end")))
                .toList());

    List<Folding> heard = deliveries.permutations().stream().map(Deliveries::heard).toList();

    assertThat(heard).allSatisfy(folding -> assertThat(lastTold(folding).command()).isEmpty());
  }

  @Test
  void whatWasPlacedStaysPlacedWhateverIsRefusedUnderTheSameIdLater() {
    Orders order = Orders.of("novofon", "100", "2026-01-15T09:04:58Z");
    List<List<Fact>> said = new ArrayList<>(order.accepted(NO_ID));
    said.add(named("novofon", "own-callback-as-end"));
    said.add(
        order.again(Orders.COMMAND, "2026-01-15T10:00:00Z").told(Verdict.REFUSED, NO_ID).get(1));

    List<Folding> heard =
        Deliveries.of(said).permutations().stream().map(Deliveries::heard).toList();

    assertThat(heard)
        .allSatisfy(folding -> assertThat(lastTold(folding).command()).contains(Orders.COMMAND));
  }

  @Test
  void aClientOfAnOrderThatWasNotPlacedHearsTheCallLeaveAndNoMoreOfIt() {
    // Given
    Folding folding = new Folding();
    folding.hear(0, Fact.about("a", FactKind.STARTED, "start").build());

    // When
    folding
        .hear(1, Fact.about("a", FactKind.ORDERED, "order").command("k").client(CLIENT).build())
        .hear(2, Fact.about("a", FactKind.NOT_PLACED, "refusal").command("k").build())
        .hear(3, Fact.about("a", FactKind.ANSWERED, "answer").build())
        .hear(4, Fact.about("a", FactKind.ENDED, "end").build())
        .pass(Folding.SETTLING);

    // Then
    assertThat(folding.events)
        .extracting(event -> event.happening() + " " + event.call().client().isPresent())
        .containsExactly("RINGING true", "MOVED true", "ENDED false");
  }

  @Test
  void whatTheClientDoesInThatMinuteWasOrderedByNobody() {
    Folding folding =
        Deliveries.of(
                List.of(
                    Orders.of("sipuni", "201", "2026-09-21T14:18:12Z").attempt(),
                    query(
                        "sipuni",
                        "event=1&call_id=1790000301.1&src_num=79004443322&src_type=1"
                            + "&dst_num=012345201&dst_type=2&short_dst_num=201"
                            + "&timestamp=1790000301")))
            .heard();

    assertThat(lastTold(folding))
        .returns(Optional.empty(), Call::command)
        .returns(Direction.INBOUND, Call::direction);
  }

  @Test
  void aCallTwoMinutesLaterIsAnother() {
    Folding folding =
        Deliveries.of(
                List.of(
                    Orders.of("sipuni", "201", "2026-09-21T14:16:12Z").attempt(),
                    named("sipuni", "8.08-outbound-start")))
            .heard();

    assertThat(lastTold(folding).command()).isEmpty();
  }

  @Test
  void twoOrdersOfOneMinuteTakeTheirCallsInTurn() {
    Orders first = Orders.of("novofon", "100", "2026-01-15T09:04:58Z");
    Orders second = first.again("k2", "2026-01-15T09:05:01Z");
    Folding folding =
        Deliveries.of(
                List.of(
                    first.attempt(),
                    second.attempt(),
                    novofon("OUT_START", "out_1", "12:05:02"),
                    novofon("OUT_END", "out_1", "12:05:02"),
                    novofon("OUT_START", "out_2", "12:05:09"),
                    novofon("OUT_END", "out_2", "12:05:09")))
            .heard();

    assertThat(folding.calls().stream().map(FoldedCall::call))
        .extracting(call -> call.id() + " " + call.command().orElse(""))
        .containsExactlyInAnyOrder("c1.out_1 " + Orders.COMMAND, "c1.out_2 k2");
  }

  private static Call lastTold(Folding folding) {
    return folding.events.get(folding.events.size() - 1).call();
  }

  @SafeVarargs
  private static Arguments conversation(
      String name, List<List<Fact>> orders, List<Fact>... webhooks) {
    List<List<Fact>> said = new ArrayList<>(orders);
    for (List<Fact> webhook : webhooks) {
      said.add(webhook);
    }
    return arguments(name, said);
  }

  private static List<Fact> uiscom(String event, String session, String way, String time) {
    return json(
        "uiscom",
        ("{\"event\":\"%s\",\"call_session_id\":%s,\"direction\":%s,\"external_id\":\"%s\","
                + "\"contact_phone_number\":\"79004443322\",\"employee_id\":100201,"
                + "\"notification_time\":\"2026-11-20 %s\",\"talk_time_duration\":30}")
            .formatted(event, session, way, Orders.COMMAND, time));
  }

  private static List<Fact> novofon(String event, String call, String began) {
    return query(
        "novofon",
        "event=NOTIFY_%s&pbx_call_id=%s&internal=100&destination=79004443322&disposition=busy"
                .formatted(event, call)
            + "&call_start=2026-01-15+"
            + began.replace(":", "%3A"));
  }
}
