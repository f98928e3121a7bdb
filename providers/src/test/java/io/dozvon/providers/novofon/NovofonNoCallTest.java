package io.dozvon.providers.novofon;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Connections;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.Refused;
import io.dozvon.providers.Reading.Understood;
import io.dozvon.providers.Report;
import io.dozvon.providers.uiscom.Uiscom;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text messages and call tracking. */
class NovofonNoCallTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "application/x-www-form-urlencoded | event=SMS&result=%7B%22caller_id%22%3A%2279004443322%22%2C%22caller_did%22%3A%2274951112233%22%2C%22text%22%3A%22null%22%7D",
        "application/x-www-form-urlencoded | event=SMS&result[caller_id]=79004443322&result[caller_did]=74951112233&result[text]=null",
        "application/json | {\"event\":\"SMS\",\"result\":{\"caller_id\":\"79004443322\",\"caller_did\":\"74951112233\",\"text\":\"null\"}}",
        "application/json | {\"event\":\"SMS\",\"result\":\"{\\\"caller_id\\\":\\\"79004443322\\\",\\\"caller_did\\\":\\\"74951112233\\\",\\\"text\\\":\\\"null\\\"}\"}"
      })
  void aTextMessageIsAReportWithItsSenderAndItsWords(String contentType, String body) {
    // When
    List<Fact> facts = ((Understood) read(contentType, body)).facts();

    // Then
    assertThat(facts)
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.kind()).isEqualTo(FactKind.REPORTED);
              assertThat(fact.direction()).isEqualTo(Direction.INBOUND);
              assertThat(fact.client().flatMap(Party::phone)).isPresent();
              assertThat(fact.line()).contains("74951112233");
              assertThat(fact.words())
                  .containsEntry(Report.KIND, Report.TEXT_MESSAGE)
                  .containsEntry(Report.BODY, "null");
            });
  }

  @Test
  void aTextMessageThatComesTwiceIsTheSameAndAnotherIsNot() {
    // When
    List<String> keys =
        List.of(
            message("79004443322", "a").key(),
            message("79004443322", "a").key(),
            message("79004443322", "b").key(),
            message("79004443321", "a").key());

    // Then
    assertThat(keys.get(1)).isEqualTo(keys.get(0));
    assertThat(keys.subList(1, 4)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"Bank, UNREADABLE", "'', ANONYMOUS", "1234, EXTENSION"})
  void aSenderWhoIsNoPhoneIsKnownToBeNone(String sender, Party.Kind kind) {
    // When
    Fact fact = message(sender, "a");

    // Then
    assertThat(fact.client()).map(Party::kind).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event=SMS",
        "event=SMS&result=",
        "event=SMS&result=%7B%22text%22",
        "event=SMS&result=%5B%5D",
        "event=SMS&result=hello",
        "event=SMS&result=%7B%22caller_id%22%3A%2279004443322%22%7D",
        "event=SMS&result=%7B%22text%22%3A%22%20%22%7D"
      })
  void aTextMessageWithoutATextIsRefused(String form) {
    // When
    Reading reading = read(FORM, form);

    // Then
    assertThat(reading).isEqualTo(NovofonRefusal.NO_MESSAGE);
  }

  @Test
  void whatWasTrackedIsSaidOfTheCallOfEachRow() {
    // When
    List<Fact> facts =
        tracked(
            "[{'pbx_call_id':'in_1','start':'2026-01-15 12:00:00','utm_source':'ad','ga_id':7},"
                + "{'caller_id':'79004443322','caller_did':'74951112233','url':'https://x.example'}]");

    // Then
    assertThat(facts).extracting(Fact::kind).containsOnly(FactKind.REPORTED);
    assertThat(facts.get(0).callId()).isEqualTo("in_1");
    assertThat(facts.get(0).at()).contains(Instant.parse("2026-01-15T09:00:00Z"));
    assertThat(facts.get(0).words()).containsEntry("utm_source", "ad").containsEntry("ga_id", "7");
    assertThat(facts.get(1).callId()).startsWith("tracking-");
    assertThat(facts.get(1).client().flatMap(Party::phone)).isPresent();
  }

  @Test
  void whatWasTrackedIsNothingThatPeopleAreShown() {
    // When
    List<Fact> facts = tracked("[{'pbx_call_id':'in_1'}]");

    // Then
    assertThat(facts).noneMatch(Report::is);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[{'pbx_call_id':'in_1'},7]",
        "[{'pbx_call_id':'in_1'},{'nothing':'known'}]",
        "[{'pbx_call_id':'in_1'}] more",
        "[[{'pbx_call_id':'in_1'}]]",
        "tracked"
      })
  void whatWasTrackedIsRefusedWholeWhereARowCannotBeRead(String result) {
    // When
    Reading reading = read(FORM, "event=CALL_TRACKING&result=" + encoded(result));

    // Then
    assertThat(reading).isInstanceOf(Refused.class).isEqualTo(NovofonRefusal.NO_ROWS);
  }

  @Test
  void moreThanABatchCanHoldIsRefused() {
    // Given
    String rows =
        IntStream.rangeClosed(1, 501)
            .mapToObj(call -> "{'pbx_call_id':'in_" + call + "'}")
            .collect(Collectors.joining(","));

    // When
    Reading reading = read(FORM, "event=CALL_TRACKING&result=" + encoded("[" + rows + "]"));

    // Then
    assertThat(reading).isEqualTo(NovofonRefusal.TOO_MANY_ROWS);
  }

  private static Fact message(String sender, String text) {
    String result = "{'caller_id':'" + sender + "','text':'" + text + "'}";
    return ((Understood) read(FORM, "event=SMS&result=" + encoded(result))).facts().get(0);
  }

  private static List<Fact> tracked(String result) {
    return ((Understood) read(FORM, "event=CALL_TRACKING&result=" + encoded(result))).facts();
  }

  private static String encoded(String json) {
    return URLEncoder.encode(json.replace('\'', '"'), StandardCharsets.UTF_8);
  }

  private static Reading read(String contentType, String body) {
    RawWebhook webhook =
        new Fixture("novofon", null)
            .webhook("POST", "", contentType, body.getBytes(StandardCharsets.UTF_8));
    return new Novofon(new Uiscom()::read).read(webhook, Connections.of("novofon"));
  }
}
