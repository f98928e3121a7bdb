package io.dozvon.providers.uiscom;

import static io.dozvon.providers.dialing.Orders.answer;
import static io.dozvon.providers.dialing.Orders.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Conclusion.Accepted;
import io.dozvon.providers.dialing.Conclusion.Refused;
import io.dozvon.providers.dialing.Conclusion.TryLater;
import io.dozvon.providers.dialing.Orders;
import io.dozvon.providers.dialing.Step;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {

  private static final String SITES = "uiscom_get_sites";
  private static final String CAMPAIGNS = "uiscom_get_campaigns";

  private final Orders uiscom = Orders.of("uiscom", Map.of());

  @Test
  void sitesAreAskedForAndMayBeAskedForAgain() {
    // When
    ApiRequest request = uiscom.ask(SITES, "hub-9", Map.of()).request();

    // Then
    assertThat(request.repeatable()).isTrue();
    assertThat(request.address()).hasToString("https://dataapi.uiscom.ru/v2.0");
    assertThat(json(request.body()))
        .isEqualTo(
            json(
                """
                {"jsonrpc":"2.0","id":"hub-9","method":"get.sites","params":{\
                "access_token":"not-a-real-apiKey","limit":1000,"offset":0,\
                "fields":["id","domain_name"]}}"""));
  }

  @Test
  void sitesAreFoundByTheirDomains() {
    // When
    Conclusion conclusion =
        whole(SITES, offset -> result("{'id':80913,'domain_name':'test.ru','name':'x'}", 1));

    // Then
    assertThat(((Accepted) conclusion).value()).isEqualTo(Map.of("test.ru", 80913L));
  }

  @Test
  void campaignsAreFoundByTheirNamesAlsoTheOneThatIsNone() {
    // Given
    String rows =
        "{'id':'401745','name':'Тестовый источник'},"
            + "{'id':-1,'name':'Посетители без рекламной кампании'}";

    // When
    Conclusion conclusion = whole(CAMPAIGNS, offset -> result(rows, 2));

    // Then
    assertThat(((Accepted) conclusion).value())
        .isEqualTo(Map.of("Тестовый источник", 401745L, "Посетители без рекламной кампании", -1L));
  }

  @Test
  void whatHasNoNameOrNoIdIsLeftOutAndNamesakesAreKept() {
    // Given
    String rows =
        "{'id':1,'name':'a'},{'id':2,'name':'a'},{'id':1,'name':'a'},{'id':3,'name':null},"
            + "{'id':true,'name':'b'},{'id':'x','name':'c'},{'name':'d'},7,null,{'id':5,'name':''}";

    // When
    Conclusion conclusion = whole(CAMPAIGNS, offset -> result(rows, 10));

    // Then
    assertThat(((Accepted) conclusion).value()).isEqualTo(Map.of("a", 1L, "a (2)", 2L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'metadata':{'total_items':2500}", "'total':'2500'", "'metadata':{}"})
  void asManyPagesAreAskedForAsThereAre(String total) {
    // Given
    Function<Integer, String> cabinet =
        offset ->
            "{'result':{'data':[%s],%s}}"
                .formatted(rows(offset, Math.min(1_000, Math.max(0, 2_500 - offset))), total);

    // When
    Conclusion conclusion = whole(CAMPAIGNS, cabinet);

    // Then
    assertThat(((Accepted) conclusion).value()).hasSize(2_500).containsEntry("name2499", 2_499L);
  }

  @Test
  void pagesThatAreShorterThanAskedForAreFollowedToo() {
    // Given
    Function<Integer, String> cabinet =
        offset -> result(rows(offset, Math.min(100, 250 - offset)), 250);

    // When
    Conclusion conclusion = whole(CAMPAIGNS, cabinet);

    // Then
    assertThat(((Accepted) conclusion).value()).hasSize(250);
  }

  @ParameterizedTest
  @CsvSource({"1", "1000"})
  void aDirectoryWithoutEndIsGivenUp(int rowsOfAPage) {
    // When
    Conclusion conclusion = whole(CAMPAIGNS, offset -> result(rows(0, rowsOfAPage), 1_000_000_000));

    // Then
    assertThat(((Refused) conclusion).reason().code()).isEqualTo("too-many-entries");
  }

  @Test
  void noFurtherPageIsAskedForWithoutPoints() {
    // Given
    String page =
        "{'result':{'data':[%s],'metadata':{'total_items':2000,'limits':{"
            + "'minute_remaining':0,'minute_reset':25}}}}";

    // When
    Conclusion conclusion = whole(CAMPAIGNS, offset -> page.formatted(rows(offset, 1_000)));

    // Then
    assertThat(((TryLater) conclusion).after()).hasSeconds(25);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html></html>",
        "{'result':{'data':{}}}",
        "{'result':{}}",
        "{'error':{'code':-32603}}",
        "{'error':'?'}"
      })
  void whatIsNotUnderstoodMayBeAskedAgain(String body) {
    // When
    Conclusion conclusion = whole(SITES, offset -> body);

    // Then
    assertThat(((TryLater) conclusion).after()).hasSeconds(60);
  }

  @Test
  void anErrorOfALaterPageIsOneOfTheWhole() {
    // Given
    String error = "{'error':{'code':-32003,'data':{'mnemonic':'ip_not_whitelisted'}}}";

    // When
    Conclusion conclusion =
        whole(CAMPAIGNS, offset -> offset == 0 ? result(rows(0, 1_000), 2_000) : error);

    // Then
    assertThat(((Refused) conclusion).reason().code()).isEqualTo("ip-not-whitelisted");
  }

  /** What comes of a query to a cabinet that gives a page for each offset. */
  private Conclusion whole(String function, Function<Integer, String> cabinet) {
    Step step = uiscom.plan(function, "hub-9", Map.of());
    while (step instanceof Step.Ask ask) {
      int offset = json(ask.request().body()).path("params").path("offset").asInt();
      step = ask.hearing().hear(answer(200, cabinet.apply(offset).replace('\'', '"')));
    }
    return ((Step.Done) step).conclusion();
  }

  private static String result(String rows, int total) {
    return "{'result':{'data':[%s],'metadata':{'total_items':%d}}}".formatted(rows, total);
  }

  private static String rows(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(id -> "{'id':%d,'name':'name%d'}".formatted(id, id))
        .collect(Collectors.joining(","));
  }
}
