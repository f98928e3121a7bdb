package io.dozvon.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.registry.Project;
import io.dozvon.registry.PhoneReaders;
import io.dozvon.registry.RegistryEntries;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientPhonesTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RegistryEntries registry = Samples.registry();
  private final ClientPhones phones =
      new ClientPhones(
          registry,
          Samples.andKnownProviders().hubVariables(),
          new PhoneReaders(),
          new MatcherMeters(meters));

  @ParameterizedTest
  @CsvSource({
    "79004443322,         79004443322",
    "+7 (900) 444-33-22,  79004443322",
    "89004443322,         79004443322",
    "9004443322,          79004443322",
    "8 (900) 444-33-22,   79004443322",
    "(900) 444-33-22,     79004443322",
    "4951112200,          74951112200",
    "8 10 375 29 111-22-33, 375291112233",
    "375291112233,        375291112233",
  })
  void aVariableWhoseValueIsAPhoneMakesTheClientItsOwner(String value, String phone) {
    // Given
    Client client = ofVariables(Map.of("contact", value), Map.of());

    // When
    var rows = phones.index(client).rows();

    // Then
    assertThat(rows).containsOnlyKeys(phone);
    assertThat(rows.get(phone).variable()).contains("contact");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890",
        "8005553535",
        "8091234567",
        "201",
        "",
        "hello",
        "79004443322, 74951112233"
      })
  void aValueThatIsNoPhoneIsNone(String value) {
    // Given
    Client client = ofVariables(Map.of("contact", value), Map.of());

    // When
    var rows = phones.index(client).rows();

    // Then
    assertThat(rows).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call_action",
        "call_status",
        "call_total_duration_sec",
        "call_talk_duration_sec",
        "call_record_link",
        "call_did",
        "uiscom_request",
        "zadarma_record_link",
        "iptelefon_call_record_link",
        "sipuni_record_link",
        "anycountry_recording"
      })
  void whatTheHubWroteItselfMakesNobodyAnOwner(String name) {
    // Given
    Client client = ofVariables(Map.of(name, Samples.PHONE), Map.of(name, Samples.PHONE));

    // When
    var rows = phones.index(client).rows();

    // Then
    assertThat(rows).isEmpty();
  }

  @Test
  void aClientCanHaveSeveralPhones() {
    // Given
    Client client =
        Samples.withPhone(
            ofVariables(Map.of("second", "74951112200"), Map.of("third", "375291112233")),
            Samples.PHONE);

    // When
    var rows = phones.index(client).rows();

    // Then
    assertThat(rows).containsOnlyKeys(Samples.PHONE, "74951112200", "375291112233");
    assertThat(rows.get(Samples.PHONE).variable()).contains("phone");
  }

  @Test
  void ofSeveralPlacesTheOwnNumberIsReportedThenTheDealThenTheName() {
    // Given
    String other = "74951112200";
    Client client =
        Samples.withPhone(
            ofVariables(
                Map.of("b", Samples.PHONE, "d", other, "c", other),
                Map.of("a", Samples.PHONE, "b", other)),
            Samples.PHONE);

    // When
    var rows = phones.index(client).rows();

    // Then
    assertThat(rows.get(Samples.PHONE).variable()).contains("phone");
    assertThat(rows.get(other).variable()).contains("c");
  }

  @Test
  void onlyItsOwnNumberMakesATelephonyClientOneForTheRule() {
    // Given
    Client client =
        Samples.withPhone(
            Samples.withVariables(
                Samples.client("1", Client.TELEPHONY, 0),
                Map.of("friend", "74951112200"),
                Map.of()),
            Samples.PHONE);

    // When
    var rows = phones.index(client).rows();

    // Then
    assertThat(rows.get(Samples.PHONE).variable()).isEmpty();
    assertThat(rows.get("74951112200").variable()).contains("friend");
  }

  @Test
  void numbersAreReadAsInTheProjectsCountry() {
    // Given
    registry.put(new Project(Samples.SHOP, "Shop", "en", "BY", List.of(), false, Map.of(), "test"));
    Client client = ofVariables(Map.of("contact", "291112233"), Map.of());

    // When
    var rows = phones.index(client).rows();

    // Then
    assertThat(rows).containsOnlyKeys("375291112233");
  }

  @Test
  void onlyClientsThatWeMadeCanBeTakenOver() {
    // Given
    String ours = "wa-0123456789abcdef0123";
    Client client = Samples.replacing(Samples.client("1", "whatsapp", 0), "55", ours, "1");

    // When
    var replaced = phones.index(client).replaced();

    // Then
    assertThat(replaced).containsExactly(ours);
  }

  @Test
  void ofAClientWithVeryManyPhonesTheFirstAreFoundAndTheRestCounted() {
    // Given
    Map<String, String> variables =
        IntStream.range(0, 700)
            .boxed()
            .collect(Collectors.toMap(i -> "v" + i, i -> String.valueOf(79_000_000_000L + i)));
    Client client = Samples.withPhone(ofVariables(variables, variables), Samples.PHONE);

    // When
    var rows = phones.index(client).rows();

    // Then
    assertThat(rows).hasSize(ClientPhones.MOST_PHONES).containsKey(Samples.PHONE);
    assertThat(meters.get("dozvon.matcher.phones.left.out").counter().count()).isPositive();
  }

  @Test
  void ofVeryManyClientsTakenOverTheFirstAreTheRestIsCounted() {
    // Given
    String[] ours = IntStream.range(0, 700).mapToObj("wa-%020x"::formatted).toArray(String[]::new);
    Client client = Samples.replacing(Samples.client("1", "whatsapp", 0), ours);

    // When
    var replaced = phones.index(client).replaced();

    // Then
    assertThat(replaced).hasSize(ClientPhones.MOST_PHONES);
    assertThat(meters.get("dozvon.matcher.phones.left.out").counter().count()).isEqualTo(200);
  }

  private static Client ofVariables(Map<String, String> deal, Map<String, String> own) {
    return Samples.withVariables(Samples.client("1", "telegram", 0), deal, own);
  }
}
