package io.dozvon.normalizer;

import static io.dozvon.normalizer.Normalizer.START;
import static io.dozvon.normalizer.Normalizer.fact;
import static io.dozvon.normalizer.Normalizer.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.providers.FactKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NormalizerTopologyTest {

  private final Normalizer normalizer = new Normalizer();

  @AfterEach
  void close() {
    normalizer.close();
  }

  /** Where this fails on purpose, the store names must be as before, or the state is lost. */
  @Test
  void theTopologyIsTheOneThatWasReviewed() throws IOException {
    String described = normalizer.topology().describe().toString();

    assertThat(described).isEqualToNormalizingNewlines(golden());
  }

  /** What failed there would be skipped by the last net, and the fold would keep it as told. */
  @Test
  void nothingComesAfterTheFoldButTheTopic() {
    TopologyDescription described = normalizer.topology().describe();

    assertThat(described.subtopologies())
        .flatExtracting(TopologyDescription.Subtopology::nodes)
        .filteredOn(node -> node.name().equals(Names.FOLD_CALLS))
        .flatExtracting(TopologyDescription.Node::successors)
        .isNotEmpty()
        .allSatisfy(node -> assertThat(node).isInstanceOf(TopologyDescription.Sink.class));
  }

  @Test
  void webhooksBecomeCallEventsInTheirOrder() {
    normalizer
        .receive(1, fact("a", FactKind.RINGING, 0))
        .receive(11, fact("a", FactKind.ANSWERED, 10))
        .receive(71, fact("a", FactKind.ENDED, 70).outcome(Outcome.ANSWERED));

    assertThat(normalizer.happenings())
        .containsExactly(Happening.RINGING, Happening.ANSWERED, Happening.ENDED);
  }

  @Test
  void anEventGoesUnderItsClientsKeyAtTheTimeOfReceiptWithHeadersOfItsOwn() {
    normalizer.receive(5, fact("a", FactKind.RINGING, 0));

    TestRecord<String, CallEvent> event = normalizer.lastEvent();
    assertThat(event.key()).isEqualTo("p1|79004443322");
    assertThat(event.getRecordTime()).isEqualTo(START.plusSeconds(5));
    assertThat(headerNames(event))
        .containsExactlyInAnyOrder(
            "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type");
    assertThat(header(event, "ce_id")).isEqualTo(event.value().eventId());
    assertThat(header(event, "ce_time")).isEqualTo(START.toString());
    assertThat(event.value().origin()).isEqualTo("telephony.raw.alpha.v1/0/0");
    assertThat(event.value().call().id()).isEqualTo("c1.a");
    assertThat(event.value().call().provider()).isEqualTo("alpha");
  }

  @Test
  void oneWebhookMaySpeakOfSeveralCalls() {
    normalizer.receive(5, fact("a", FactKind.RINGING, 0), fact("b", FactKind.RINGING, 1));

    assertThat(normalizer.callEvents.readValuesToList())
        .extracting(event -> event.call().id())
        .containsExactly("c1.a", "c1.b");
  }

  @Test
  void theSameIdAtTwoConnectionsIsTwoCalls() {
    Payload body = PlainProvider.body(fact("a", FactKind.RINGING, 0).build());

    normalizer.receive(webhook("c1", 1, body)).receive(webhook("c2", 2, body));

    assertThat(normalizer.callEvents.readValuesToList())
        .extracting(event -> event.call().id())
        .containsExactly("c1.a", "c2.a");
  }

  @Test
  void aRedeliveryChangesNothingAndIsCounted() {
    normalizer
        .receive(1, fact("a", FactKind.RINGING, 0))
        .receive(2, fact("a", FactKind.RINGING, 0));

    assertThat(normalizer.happenings()).containsExactly(Happening.RINGING);
    assertThat(normalizer.count("dozvon.facts.redelivered")).isOne();
  }

  @Test
  void factsThatUseAnotherIdOfTheCallLandInIt() {
    normalizer
        .receive(1, fact("a", FactKind.RINGING, 0).alsoKnownAs("b"))
        .receive(9, fact("b", FactKind.ENDED, 8).outcome(Outcome.BUSY));

    CallEvent end = normalizer.lastEvent().value();
    assertThat(end.call().id()).isEqualTo("c1.a");
    assertThat(end.call().providerIds()).containsExactly("a", "b");
    assertThat(normalizer.entries(Names.CALLS)).isOne();
  }

  @Test
  void oneOfTwoCallsThatTurnOutToBeOneGoesOnAndTheYoungerSaysInWhich() {
    normalizer
        .receive(1, fact("a", FactKind.RINGING, 0))
        .receive(2, fact("b", FactKind.RINGING, 1))
        .receive(9, fact("b", FactKind.ENDED, 8).alsoKnownAs("a").outcome(Outcome.BUSY))
        .receive(20, fact("b", FactKind.RECORDED, 19).recording(Optional.of("https://r.example")));

    assertThat(normalizer.callEvents.readValuesToList())
        .extracting(
            event ->
                "%s %s v%d %s"
                    .formatted(
                        event.happening(),
                        event.call().id(),
                        event.call().version(),
                        event.mergedInto().orElse("")))
        .containsExactly(
            "RINGING c1.a v1 ",
            "RINGING c1.b v1 ",
            "MERGED c1.b v2 c1.a",
            "ENDED c1.a v2 ",
            "RECORDED c1.a v3 ");
    assertThat(normalizer.count("dozvon.calls.merged")).isOne();
    assertThat(normalizer.entries(Names.CALLS)).isOne();
    assertThat(normalizer.entries(Names.CALLS_BY_AGE)).isOne();
  }

  @Test
  void aMovedCallIsTakenFromOneKeyAndToldWholeUnderTheOther() {
    normalizer
        .receive(1, fact("a", FactKind.ENDED, 0).client(Optional.empty()).outcome(Outcome.BUSY))
        .receive(2, fact("a", FactKind.REPORTED, 1));

    assertThat(normalizer.callEvents.readRecordsToList())
        .extracting(record -> record.value().happening() + " " + record.key())
        .containsExactly("ENDED p1|c1.a", "MOVED p1|c1.a", "ENDED p1|79004443322");
  }

  private static List<String> headerNames(TestRecord<?, ?> record) {
    return StreamSupport.stream(record.headers().spliterator(), false).map(Header::key).toList();
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static String golden() throws IOException {
    try (InputStream file =
        NormalizerTopologyTest.class.getResourceAsStream("/normalizer-topology.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
