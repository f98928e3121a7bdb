package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.client.UnmatchedCall;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From HTTP to the three outputs, through real Kafka. */
@WithKafka
class WayOfACallIT {

  private static final String PROJECT =
      """
        - id: PROJECT
          name: Flowers
          language: en
          messengers: [whatsapp]
          connections:
            - id: PROJECT-sipout
              provider: sipout
              webhookKeys: [PROJECT-sipout-key]
              lines: ["74951112233"]
            - id: PROJECT-sipuni
              provider: sipuni
              webhookKeys: [PROJECT-sipuni-key]
          employees:
            - id: anna
              name: Anna
              connections:
                PROJECT-sipout: {extension: "101"}
                PROJECT-sipuni: {extension: "201"}
      """;

  /** One for each test, so that none sees what another does. */
  private static final List<String> PROJECTS = List.of("answered", "missed", "junk", "anonymous");

  private static final String DIAL =
      """
      {"call_action":"dial","call_id":"a1","call_direction":"in","call_phone":"79004443322",
       "call_did":"74951112233","call_ext":"101","call_start_ts":1795158000.25}""";
  private static final String COMPLETE =
      """
      {"call_action":"complete","call_status":"Success","call_id":"a1","call_direction":"in",
       "call_phone":"79004443322","call_did":"74951112233","call_ext":"101",
       "call_total_duration_sec":75,"call_talk_duration_sec":66,
       "call_record_link":"https://lk.sipout.net/record/a1"}""";
  private static final String TEXT =
      """
      {"call_action":"text","call_id":"a1","call_phone":"79004443322","call_text":"Good day."}""";

  private static RunningDozvon dozvon;

  @BeforeAll
  static void start(KafkaForTest kafka, @TempDir Path data) {
    String projects =
        PROJECTS.stream().map(id -> PROJECT.replace("PROJECT", id)).collect(Collectors.joining());
    dozvon = RunningDozvon.on(kafka, data, "projects:\n" + projects);
  }

  @AfterAll
  static void stop() {
    dozvon.close();
  }

  @Test
  void anAnsweredCallIsShownToldAndWritten() {
    List<HttpResponse<String>> answers =
        Stream.of(DIAL, COMPLETE, COMPLETE, TEXT).map(body -> sipout("answered", body)).toList();

    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.body()).isEqualTo("{\"result\":\"ok\"}");
            });
    assertThat(dozvon.of("answered", dozvon.topics().notifications(), 3))
        .extracting(Notification::happening)
        .containsExactly(Happening.STARTED, Happening.ENDED, Happening.TRANSCRIBED);
    assertThat(dozvon.of("answered", dozvon.topics().botCallbacks(), 2))
        .extracting(BotCallback::text)
        .containsExactly("telephony_call_success", "telephony_call_text");
    assertThat(valuesByName(dozvon.of("answered", dozvon.topics().variables(), 1).get(0)))
        .containsEntry("call_action", "complete")
        .containsEntry("call_status", "Success")
        .containsEntry("call_total_duration_sec", "75")
        .containsEntry("call_talk_duration_sec", "66")
        .containsEntry("call_record_link", "https://lk.sipout.net/record/a1")
        .containsEntry("call_did", "74951112233");
    assertThat(dozvon.of("answered", dozvon.topics().clients(), 1))
        .singleElement()
        .satisfies(
            client -> {
              assertThat(client.kind()).isEqualTo(Client.WHATSAPP);
              assertThat(client.phone()).get().hasToString("7900*****22");
            });
    assertThat(dozvon.of("answered", dozvon.topics().matchedCalls(), 3))
        .allSatisfy(call -> assertThat(call.match().rule()).isEqualTo(MatchRule.CREATED));
  }

  @Test
  void aSipuniCallThatNobodyTookIsMissedOnceItHasSettled() {
    HttpResponse<String> answer =
        dozvon.get(
            "/sipuni_webhook/missed-sipuni-key?event=2&call_id=1790000100.1002"
                + "&src_num=79004443322&src_type=1&dst_num=74951112233_id100200&dst_type=1"
                + "&timestamp=1790000130&status=NOANSWER&call_start_timestamp=1790000100"
                + "&call_answer_timestamp=0&last_called=201%26202");

    assertThat(answer.body()).isEqualTo("{\"success\": true}");
    assertThat(dozvon.of("missed", dozvon.topics().botCallbacks(), 1))
        .extracting(BotCallback::text)
        .containsExactly("telephony_call_missed");
  }

  @Test
  void whatCannotBeUnderstoodIsKeptWithAReasonAndDelaysNobody() {
    HttpResponse<String> junk = sipout("junk", "{\"call_action\": ");
    HttpResponse<String> good = sipout("junk", COMPLETE);

    assertThat(List.of(junk.statusCode(), good.statusCode())).containsOnly(200);
    assertThat(dozvon.of("junk", dozvon.topics().notifications(), 1)).hasSize(1);
    assertThat(dozvon.all(dozvon.topics().deadLetters(), 1))
        .extracting(DeadLetter::reason)
        .containsExactly("not-json");
  }

  @Test
  void anAnonymousCallerBecomesNoClient() {
    sipout("anonymous", COMPLETE.replace("79004443322", "anonymous"));

    assertThat(dozvon.of("anonymous", dozvon.topics().unmatchedCalls(), 1))
        .extracting(UnmatchedCall::explanation)
        .first()
        .asString()
        .isNotBlank();
    assertThat(dozvon.of("anonymous", dozvon.topics().clients(), 0)).isEmpty();
  }

  @Test
  void aKeyOfNobodyIsNotFound() {
    HttpResponse<String> answer =
        dozvon.post("/sipout_webhook/somebody-else", "application/json", COMPLETE);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("somebody-else");
  }

  private static HttpResponse<String> sipout(String project, String body) {
    return dozvon.post("/sipout_webhook/" + project + "-sipout-key", "application/json", body);
  }

  private static Map<String, String> valuesByName(VariableUpdate update) {
    return update.variables().stream().collect(Collectors.toMap(Variable::name, Variable::value));
  }
}
