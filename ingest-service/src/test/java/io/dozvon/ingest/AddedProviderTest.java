package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.contracts.registry.WebhookKey;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.Reading;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.Arguments;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.providers.dialing.Conclusion.Accepted;
import io.dozvon.providers.dialing.Conclusion.Refused;
import io.dozvon.providers.dialing.Conclusion.Unknown;
import io.dozvon.providers.dialing.Order;
import io.dozvon.providers.dialing.Step;
import io.dozvon.registry.RegistryEntries;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider of docs/adding-a-provider.md is what the page says: one package and one line. */
class AddedProviderTest {

  private static final String KEY = "a-long-random-key";
  private static final Connection CONNECTION =
      new Connection(
          "acme-ringo",
          "acme",
          "ringo",
          List.of(new WebhookKey("ringo", KEY).digest()),
          ZoneId.of("Europe/Moscow"),
          "RU",
          List.of(),
          "test");

  private final MockKafka kafka = MockKafka.willing();
  @TempDir private Path classes;
  private WrittenProvider page;
  private RunningDoor door;

  @BeforeEach
  void open() {
    page = WrittenProvider.on(Path.of("../docs/adding-a-provider.md"), classes);
    door =
        RunningDoor.on(
            kafka,
            Map.of(),
            new Providers(
                Stream.concat(Providers.known().all().stream(), Stream.of(page.provider()))
                    .toList()),
            () -> Optional.of(new RegistryEntries().put(CONNECTION)));
  }

  @AfterEach
  void close() {
    door.close();
    page.close();
  }

  @Test
  void itsWebhookIsLetInAndReadAsAnAnsweredCall() {
    var response = RawHttp.exchange(door, page.request());

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"ok\":true}");
    assertThat(facts(page.provider().read(stored(), CONNECTION)))
        .singleElement()
        .returns("r-1", Fact::callId)
        .returns(FactKind.ENDED, Fact::kind)
        .returns(Direction.INBOUND, Fact::direction)
        .returns(Optional.of(Outcome.ANSWERED), Fact::outcome)
        .returns(Optional.of(42), Fact::talkSeconds)
        .returns(Optional.of("101"), Fact::extension)
        .returns(Optional.of("https://ringo.example/r/1"), Fact::recording)
        .satisfies(fact -> assertThat(fact.client().flatMap(Party::phone)).isPresent());
  }

  @Test
  void aWrongTokenIsTurnedAwayByItsPlace() {
    String request =
        page.request().replace("\"token\":\"" + KEY, "\"token\":\"" + "another-key-00000");

    var response = RawHttp.exchange(door, request);

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.body()).isEqualTo("{\"ok\":false}");
    assertThat(door.count("dozvon.webhooks.refused", "reason", "field 'token'")).isEqualTo(1);
  }

  @Test
  void itsSampleIsAnAnsweredCall() {
    Provider ringo = page.provider();

    RawHttp.exchange(
        door,
        "GET /ringo_webhook/" + KEY + "?" + ringo.sampleWebhook() + " HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(facts(ringo.read(stored(), CONNECTION)))
        .extracting(Fact::outcome)
        .containsExactly(Optional.of(Outcome.ANSWERED));
  }

  @Test
  void itIsAskedForACallAndItsAnswerUnderstood() {
    CallApi api = page.provider().callApi().orElseThrow();
    Account account =
        new Account(CONNECTION, Credentials.of(Map.of("apiKey", "k3y")), api.addresses());
    Order order =
        new Order(
            "command-1",
            new Arguments(Map.of("client_phone", "79004443322", "short_employee_phone", "101")),
            Instant.parse("2026-11-20T12:00:00Z"));

    Step.Ask asked = (Step.Ask) api.functions().get(0).planning().plan(order, account);

    assertThat(asked.request().body()).isEqualTo("key=k3y&from=101&to=79004443322");
    assertThat(asked.hearing().hear(new ApiAnswer(200, Map.of(), "{\"call\":\"r-2\"}")))
        .isEqualTo(Step.done(Accepted.as(Optional.of("r-2"))));
    assertThat(asked.hearing().hear(new ApiAnswer(200, Map.of(), "{\"error\":\"busy\"}")))
        .extracting(step -> ((Step.Done) step).conclusion())
        .isInstanceOf(Refused.class);
    assertThat(asked.hearing().hear(new ApiAnswer(200, Map.of(), "<html>")))
        .extracting(step -> ((Step.Done) step).conclusion())
        .isInstanceOf(Unknown.class);
  }

  @Test
  void itsLineIsWrittenAsThoseOfTheOthers() {
    List<String> lines = page.blocks("");

    assertThat(lines).containsExactly("            new Ringo(), //\n");
  }

  private RawWebhook stored() {
    var topic = new Topics("", 1).raw("ringo");
    assertThat(kafka.webhooks()).hasSize(1);
    var record = kafka.webhooks().get(0);
    return topic
        .valueSerde()
        .deserializer()
        .deserialize(record.topic(), record.headers(), record.value());
  }

  private static List<Fact> facts(Reading reading) {
    return ((Reading.Understood) reading).facts();
  }
}
