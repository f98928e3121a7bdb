package io.dozvon.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Providers;
import io.dozvon.providers.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Webhooks as the providers' documents show them, all the way to call events. */
class RealProvidersTest {

  private static final String SIPOUT_ID = "a1b2c3d4e5f60718293a4b5c6d7e8f9s";

  private final Normalizer normalizer = Normalizer.with(Providers.known());

  @AfterEach
  void close() {
    normalizer.close();
  }

  @Test
  void anAnsweredCallOfSipuni() {
    sipuni(Map.of("event", "1", "dst_type", "1", "dst_num", "74951112233_id100200"), 0);
    sipuni(Map.of("event", "1"), 3);
    sipuni(Map.of("event", "3"), 10);
    sipuni(end("ANSWER", "https://sipuni.com/api/crm/record?id=1&hash=0&user=012345"), 70);

    List<CallEvent> events = normalizer.callEvents.readValuesToList();
    assertThat(events)
        .extracting(CallEvent::happening)
        .containsExactly(Happening.STARTED, Happening.RINGING, Happening.ANSWERED, Happening.ENDED);
    Call call = events.get(3).call();
    assertThat(call.id()).isEqualTo("sipuni1.1790000000.1001");
    assertThat(call.direction()).isEqualTo(Direction.INBOUND);
    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(call.extension()).contains("201");
    assertThat(call.line()).contains("74951112233");
    assertThat(call.times().ringSeconds()).contains(10);
    assertThat(call.times().talkSeconds()).contains(60);
    assertThat(call.recording()).isPresent();
  }

  @Test
  void anAnswerOfSipuniThatComesAfterAMissedEndCorrectsIt() {
    sipuni(end("NOANSWER", ""), 30);
    sipuni(Map.of("event", "3"), 10);

    List<CallEvent> events = normalizer.callEvents.readValuesToList();
    assertThat(events)
        .extracting(event -> event.happening() + " " + event.call().outcome())
        .containsExactly("ENDED NO_ANSWER", "CORRECTED ANSWERED");
  }

  @Test
  void anEndOfSipuniThatLacksItsSidesIsOneAnnouncement() {
    receive(
        "sipuni",
        "event=2&call_id=1790000100.1002&status=NOANSWER&src_num=79004443322&timestamp=1790000130",
        "",
        1);

    assertThat(normalizer.happenings()).containsExactly(Happening.ENDED);
  }

  @Test
  void aCallOfSipOutAndItsTextMinutesLater() {
    sipout("\"call_action\":\"dial\",\"call_start_ts\":1795158000.25", 0);
    sipout(
        "\"call_action\":\"complete\",\"call_status\":\"Success\","
            + "\"call_total_duration_sec\":75,\"call_talk_duration_sec\":66,"
            + "\"call_record_link\":\"https://lk.sipout.net/record/1\"",
        75);
    sipout("\"call_action\":\"text\",\"call_text\":\"hello\"", 300);

    List<CallEvent> events = normalizer.callEvents.readValuesToList();
    assertThat(events)
        .extracting(CallEvent::happening)
        .containsExactly(Happening.STARTED, Happening.ENDED, Happening.TRANSCRIBED);
    Call call = events.get(2).call();
    assertThat(call.times().talkSeconds()).contains(66);
    assertThat(call.times().totalSeconds()).contains(75);
    assertThat(call.times().ringSeconds()).contains(9);
    assertThat(call.extension()).contains("101");
    assertThat(call.client().flatMap(Party::phone)).isPresent();
    assertThat(call.transcript()).contains("hello");
  }

  @Test
  void aDialOfSipOutThatComesAfterItsEndCorrectsNothing() {
    sipout(
        "\"call_action\":\"complete\",\"call_status\":\"Success\","
            + "\"call_total_duration_sec\":75,\"call_talk_duration_sec\":66",
        75);
    sipout("\"call_action\":\"dial\",\"call_start_ts\":1795158000.25", 76);

    assertThat(normalizer.happenings()).containsExactly(Happening.ENDED);
  }

  @Test
  void aGroupOfSipuniIsMissedOnlyWhenAllHadTheirTime() {
    sipuni(Map.of("event", "1"), 1);
    sipuni(Map.of("event", "1", "short_dst_num", "202"), 2);
    sipuni(end("NOANSWER", ""), 20);
    normalizer.pass(Duration.ofSeconds(9));
    assertThat(normalizer.happenings())
        .containsExactly(Happening.RINGING, Happening.RINGING, Happening.LEG_ENDED);

    normalizer.pass(Duration.ofSeconds(25));

    TestRecord<String, CallEvent> ended = normalizer.lastEvent();
    assertThat(ended.value().happening()).isEqualTo(Happening.ENDED);
    assertThat(ended.value().call().missed()).isTrue();
    assertThat(ended.getRecordTime()).isEqualTo(Normalizer.START.plusSeconds(30));
  }

  @Test
  @DisplayName("R21@uiscom: each notification is reported after what it says of its call")
  void aLostCallOfUiscomIsToldAndItsNotificationReported() {
    uiscom("\"notification_name\":\"Потерянный звонок\",\"call_session_id\":7", 1);
    uiscom("\"notification_name\":\"Потерянный звонок\",\"call_session_id\":7", 4);

    List<CallEvent> events = normalizer.callEvents.readValuesToList();
    assertThat(events)
        .extracting(CallEvent::happening)
        .containsExactly(Happening.ENDED, Happening.REPORTED);
    assertThat(events.get(0).call().words()).doesNotContainKey(Report.KIND);
    assertThat(events.get(1).call().words())
        .containsEntry(Report.KIND, "uiscom_event")
        .containsEntry(Report.NAME, "Потерянный звонок")
        .hasEntrySatisfying(Report.BODY, body -> assertThat(body).contains("call_session_id: 7"));
    assertThat(normalizer.count("dozvon.facts.redelivered")).isEqualTo(2);
  }

  @Test
  @DisplayName("R32@uiscom: a name that the project gave to a notification may mean an outcome")
  void aNotificationOfUiscomEndsItsCallAsTheProjectSays() {
    normalizer.registry.put(
        Normalizer.connection("uiscom1", "uiscom")
            .meaning(Map.of("Перезвонить клиенту", Outcome.CANCELLED)));
    uiscom("\"notification_name\":\"Входящий\",\"call_session_id\":7", 1);
    uiscom("\"notification_name\":\"Перезвонить клиенту\",\"call_session_id\":7", 4);

    List<CallEvent> events = normalizer.callEvents.readValuesToList();
    assertThat(events)
        .extracting(event -> event.happening() + " " + event.call().outcome())
        .containsExactly("REPORTED UNKNOWN", "ENDED CANCELLED", "REPORTED CANCELLED");
  }

  @Test
  @DisplayName("R32@uiscom: until then the name means nothing")
  void aNotificationOfUiscomWithANameOfItsOwnTellsNoOutcome() {
    uiscom("\"notification_name\":\"Перезвонить клиенту\",\"call_session_id\":7", 4);

    assertThat(normalizer.happenings()).containsExactly(Happening.REPORTED);
  }

  @Test
  @DisplayName("R21, R22@uiscom: a notification that names no call is reported to its client")
  void aNotificationOfUiscomThatNamesNoCallIsReported() {
    uiscom("\"notification_name\":\"Моё\"", 1);
    uiscom("\"notification_name\":\"Моё\",\"scenario_name\":\"x\"", 2);

    List<CallEvent> events = normalizer.callEvents.readValuesToList();
    assertThat(events)
        .extracting(CallEvent::happening)
        .containsExactly(Happening.REPORTED, Happening.REPORTED);
    assertThat(events).extracting(event -> event.call().id()).doesNotHaveDuplicates();
    assertThat(events)
        .allSatisfy(event -> assertThat(event.call().client()).contains(Normalizer.CLIENT));
  }

  @Test
  @DisplayName("R21@uiscom: a chat is reported, and no call is made of it, however it is called")
  void aChatOfUiscomIsReported() {
    uiscom("\"notification_name\":\"Потерянный звонок\",\"communication_type\":\"chat\"", 1);

    CallEvent event = normalizer.callEvents.readValue();
    assertThat(event.happening()).isEqualTo(Happening.REPORTED);
    assertThat(event.call().phase()).isEqualTo(Phase.UNKNOWN);
    assertThat(event.call().words()).containsEntry("about", "chat");
    assertThat(normalizer.pass(Duration.ofHours(5)).happenings()).isEmpty();
  }

  @Test
  void aChatOfUiscomWithSomebodyOfWhomNoNumberIsKnownIsReportedAtOnce() {
    String chat = "{\"notification_name\":\"Чат\",\"communication_type\":\"chat\"}";
    receive("uiscom", "", chat, 1);

    assertThat(normalizer.happenings()).containsExactly(Happening.REPORTED);
  }

  @Test
  void aTextMessageOfNovofonIsReportedOnceAndNoCallIsMadeOfIt() {
    String message =
        "{\"event\":\"SMS\",\"result\":{\"caller_id\":\"79004443322\",\"text\":\"Привет\"}}";
    receive("novofon", "", message, 1);
    receive("novofon", "", message, 2);

    CallEvent event = normalizer.callEvents.readValue();
    assertThat(event.happening()).isEqualTo(Happening.REPORTED);
    assertThat(event.call().client()).contains(Normalizer.CLIENT);
    assertThat(event.call().words()).containsEntry(Report.BODY, "Привет");
    assertThat(normalizer.pass(Duration.ofHours(5)).happenings()).isEmpty();
  }

  @Test
  void whatNovofonTrackedBecomesWordsOfTheCall() {
    String end = "event=NOTIFY_END&pbx_call_id=in_1&caller_id=79004443322&disposition=answered";
    receive("novofon", end, "", 1);
    receive(
        "novofon",
        "",
        "{\"event\":\"CALL_TRACKING\",\"result\":[{\"pbx_call_id\":\"in_1\",\"utm_source\":\"ad\"}]}",
        300);

    List<CallEvent> events = normalizer.callEvents.readValuesToList();
    assertThat(events)
        .extracting(CallEvent::happening)
        .containsExactly(Happening.ENDED, Happening.REPORTED);
    assertThat(events.get(1).call().words())
        .containsEntry("utm_source", "ad")
        .doesNotContainKey(Report.KIND);
  }

  @Test
  void whatIsUnderstoodIsCountedByProvider() {
    uiscom("\"notification_name\":\"Моё\"", 1);
    sipout("\"call_action\":\"dial\"", 2);
    receive("sipout", "", "{\"call_action\":\"juggle\",\"call_id\":\"x\"}", 3);

    assertThat(
            normalizer
                .meters
                .get("dozvon.webhooks.understood")
                .tag("provider", "sipout")
                .counter()
                .count())
        .isOne();
    assertThat(normalizer.count("dozvon.webhooks.understood")).isEqualTo(2);
  }

  @Test
  void junkOfAnyProviderIsRefused() {
    receive("sipout", "", "{\"call_action\":\"juggle\",\"call_id\":\"x\"}", 1);

    assertThat(normalizer.deadLetters.readValue().stage()).isEqualTo("call-normalizer");
  }

  private static Map<String, String> end(String status, String link) {
    return Map.of(
        "event", "2",
        "status", status,
        "call_start_timestamp", "1790000000",
        "last_called", "201",
        "call_record_link", link);
  }

  private void sipuni(Map<String, String> fields, int second) {
    Map<String, String> all =
        new TreeMap<>(
            Map.of(
                "call_id", "1790000000.1001",
                "src_num", "79004443322",
                "src_type", "1",
                "short_src_num", "79004443322",
                "dst_num", "012345201",
                "dst_type", "2",
                "timestamp", Integer.toString(1790000000 + second)));
    all.putAll(fields);
    all.putIfAbsent("short_dst_num", all.get("dst_type").equals("2") ? "201" : all.get("dst_num"));
    String query =
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue().replace("&", "%26"))
            .collect(Collectors.joining("&"));
    receive("sipuni", query, "", second);
  }

  private void sipout(String fields, int second) {
    String common =
        "\"call_id\":\"%s\",\"call_direction\":\"in\",\"call_phone\":\"79004443322\",\"call_ext\":\"101\","
            .formatted(SIPOUT_ID);
    receive("sipout", "", "{" + common + fields + "}", second);
  }

  private void uiscom(String fields, int second) {
    String common = "\"contact_phone_number\":\"79004443322\",\"notification_time\":\"x\",";
    receive("uiscom", "", "{" + common + fields + "}", second);
  }

  private void receive(String provider, String query, String body, int second) {
    Payload payload = PlainProvider.text(body);
    Instant receivedAt = Normalizer.START.plusSeconds(second);
    normalizer.receive(
        RawWebhook.received(
            "w" + second,
            provider,
            "p1",
            provider + "1",
            body.isEmpty() ? "GET" : "POST",
            query,
            body.isEmpty() ? "" : "application/json",
            receivedAt,
            payload));
  }
}
