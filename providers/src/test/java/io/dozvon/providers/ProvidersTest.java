package io.dozvon.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.providers.dialing.Parameter;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {

  @Test
  void theKnownProvidersStandInTheOrderOfTheirIds() {
    // When
    Providers known = Providers.known();

    // Then
    assertThat(known.ids()).containsExactly("iptelefon", "novofon", "sipout", "sipuni", "uiscom");
  }

  @ParameterizedTest
  @CsvSource({
    "sipout_webhook, sipout, SipOut, ONLY_SEVEN, 3, ''",
    "sipuni_webhook, sipuni, Sipuni, ANY_COUNTRY, 10, sipuni_record_link",
    "iptelefon_webhook, iptelefon, IPtelefon, ANY_COUNTRY, 3, iptelefon_call_record_link",
    "zadarma_webhook, novofon, Novofon, ANY_COUNTRY, 3, zadarma_record_link",
    "uiscom_webhook, uiscom, UISCOM, ONLY_SEVEN, 3, ''"
  })
  void aProviderIsFoundByItsWebhookPath(
      String path, String id, String name, PhoneRule rule, int settlingSeconds, String variable) {
    // When
    Provider provider = Providers.known().byWebhookPath(path).orElseThrow();

    // Then
    assertThat(provider.id()).isEqualTo(id);
    assertThat(provider.displayName()).isEqualTo(name);
    assertThat(provider.phoneRule()).isEqualTo(rule);
    assertThat(provider.settlingTime()).isEqualTo(Duration.ofSeconds(settlingSeconds));
    assertThat(provider.recordingVariable().orElse("")).isEqualTo(variable);
  }

  @ParameterizedTest
  @CsvSource({
    "iptelefon, secret serverUrl",
    "novofon, key secret",
    "sipout, apiKey",
    "sipuni, apiKey userId",
    "uiscom, apiKey"
  })
  void aProviderNamesTheCredentialsThatItsGuideAsksFor(String id, String names) {
    // When
    Map<String, Set<String>> credentials = Providers.known().credentials();

    // Then
    assertThat(credentials.get(id)).containsExactlyInAnyOrder(names.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "sipuni, sipuni_internal_to_external_call, client_phone short_employee_phone",
    "sipuni, sipuni_scheme_call, client_phone short_employee_phone tree_code",
    "iptelefon, iptelefon_employee_call, client_phone short_employee_phone",
    "iptelefon, iptelefon_group_call, client_phone group_id",
    "sipout, sipout_widget_call, client_phone"
  })
  void aFunctionHasTheParametersOfItsGuideInTheirOrder(
      String id, String function, String parameters) {
    // When
    CallApi api = Providers.known().byId(id).flatMap(Provider::callApi).orElseThrow();

    // Then
    assertThat(api.functions())
        .filteredOn(one -> one.name().equals(function))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.parameters())
                    .allMatch(Parameter::needed)
                    .extracting(Parameter::name)
                    .containsExactly(parameters.split(" ")))
        .returns(BotFunction.Effect.CALL, BotFunction::effect);
  }
}
