package io.dozvon.providers.dialing.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Conclusion.Refused;
import io.dozvon.providers.dialing.Conclusion.TryLater;
import io.dozvon.providers.dialing.Conclusion.Unknown;
import io.dozvon.providers.dialing.Orders;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.providers.dialing.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallErrorsTest {

  private final ErrorTable table = CallErrors.table();

  /** All that the documentation lists, and a word of what the hub makes of it. */
  @ParameterizedTest
  @CsvSource({
    "-32700, parse_error, refused",
    "-32600, invalid_request, refused",
    "-32601, method_not_found, refused",
    "-32602, data_type_error, refused",
    "-32602, required_parameter_missed, refused",
    "-32602, invalid_parameter_value, refused",
    "-32602, unexpected_parameters, refused",
    "-32602, invalid_parameters_combination, refused",
    "-32602, tts_text_exceeded, refused",
    "-32602, media_file_not_found, refused",
    "-32602, employee_not_found, refused",
    "-32602, no_active_phone_number, refused",
    "-32602, own_virtual_phone_number_not_allowed, refused",
    "-32602, character_encoding_not_allowed, refused",
    "-32602, call_session_not_found, refused",
    "-32602, talk_option_not_found, refused",
    "-32602, scenario_not_found, refused",
    "-32602, contact_in_blacklist, refused",
    "-32603, internal_error, unknown",
    "-32001, auth_error, refused",
    "-32001, access_token_invalid, refused",
    "-32001, access_token_expired, refused",
    "-32001, access_token_blocked, refused",
    "-32002, contact_in_blacklist, refused",
    "-32003, ip_not_whitelisted, refused",
    "-32003, forbidden, refused",
    "-32004, invalid_state, refused",
    "-32007, virtual_phone_number_not_found, refused",
    "-32007, scenario_not_found, refused",
    "-32008, component_disabled, refused",
    "-32009, account_inactive, refused",
    "-32029, limit_exceeded, later",
    "-32099, batch_opreations_not_supported, refused",
    "-32099, notifications_not_supported, refused"
  })
  void everyMnemonicHasARowOfItsOwn(int code, String mnemonic, String fate) {
    // When
    Conclusion conclusion = hear(code, mnemonic);

    // Then
    assertThat(fate(conclusion)).isEqualTo(fate);
    assertThat(reason(conclusion).code()).isEqualTo(mnemonic.replace('_', '-'));
  }

  @ParameterizedTest
  @CsvSource({
    "-32700, refused, parse-error",
    "-32600, refused, invalid-request",
    "-32601, refused, method-not-found",
    "-32602, refused, invalid-parameter-value",
    "-32603, unknown, internal-error",
    "-32001, refused, auth-error",
    "-32002, refused, direction-forbidden",
    "-32003, refused, forbidden",
    "-32004, refused, invalid-state",
    "-32007, refused, virtual-phone-number-not-found",
    "-32008, refused, component-disabled",
    "-32009, refused, account-inactive",
    "-32029, later, limit-exceeded",
    "-32099, refused, invalid-request",
    "-1, unknown, unclear-answer"
  })
  void whatHasNoKnownMnemonicGoesByItsCode(int code, String fate, String reason) {
    // When
    Conclusion conclusion = hear(code, "something_new");

    // Then
    assertThat(fate(conclusion)).isEqualTo(fate);
    assertThat(reason(conclusion).code()).isEqualTo(reason);
  }

  @Test
  void everyRowSaysWhyAndWhatToDoInBothLanguages() {
    assertThat(table.mnemonics())
        .allSatisfy(
            mnemonic -> {
              Reason reason = reason(hear(0, mnemonic));

              assertThat(reason.english()).hasSizeGreaterThan(40).isNotEqualTo(reason.russian());
              assertThat(reason.russian()).hasSizeGreaterThan(30).matches(".*[а-я].*");
            });
  }

  private Conclusion hear(int code, String mnemonic) {
    String body =
        "{\"id\":1,\"error\":{\"code\":%d,\"message\":\"no\",\"data\":{\"mnemonic\":\"%s\"}}}"
            .formatted(code, mnemonic);
    Step step = new StartedCall(table).hear(Orders.answer(200, body));
    return ((Step.Done) step).conclusion();
  }

  private static String fate(Conclusion conclusion) {
    if (conclusion instanceof Refused) {
      return "refused";
    }
    return conclusion instanceof TryLater ? "later" : "unknown";
  }

  private static Reason reason(Conclusion conclusion) {
    if (conclusion instanceof Refused refused) {
      return refused.reason();
    }
    return conclusion instanceof TryLater later ? later.reason() : ((Unknown) conclusion).reason();
  }
}
