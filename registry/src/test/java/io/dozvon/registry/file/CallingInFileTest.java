package io.dozvon.registry.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingInFileTest {

  private static final String FILE =
      """
      projects:
        - id: flowers
          connections:
            - id: c1
              provider: sipout
              webhookKeys: [one-key-1]
              calling:
                firstCall: employee
                tries: "3"
      """;

  @Test
  void what_is_chosen_is_kept_by_its_name() {
    // When
    RegistryFile file = Example.read(FILE);

    // Then
    assertThat(file.connections().get(0).calling())
        .isEqualTo(Map.of("firstCall", "employee", "tries", "3"));
  }

  @Test
  void a_connection_may_choose_nothing() {
    // When
    RegistryFile file = Example.read(Example.text());

    // Then
    assertThat(file.connections().get(0).calling()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "firstCall: employee | firstCall: both       | .firstCall (line 8): found 'both'; expected client or employee",
        "firstCall: employee | firstCall: true       | .firstCall (line 8): found true; expected client or employee",
        "firstCall: employee | firstcall: employee   | .firstcall (line 8): there is no such key; did you mean 'firstCall'? These are known here: firstCall, tries",
        "tries: \"3\"        | tries: 3              | .tries (line 9): found the number 3; expected it in quotes, as 1 to 9",
        "provider: sipout    | provider: sipuni      | .firstCall (line 8): there is no such key; none is possible here",
      })
  void each_problem_is_told_with_its_path(String part, String instead, String complaint) {
    // Given
    String yaml = FILE.replace(part, instead);

    // When
    String said = Example.complaintOf(yaml);

    // Then
    assertThat(said).contains("\n  projects[0].connections[0].calling" + complaint);
  }

  @Test
  void what_there_is_to_choose_is_not_complained_of_where_the_provider_itself_is_wrong() {
    // When
    String said = Example.complaintOf(FILE.replace("provider: sipout", "provider: sipgate"));

    // Then
    assertThat(said).contains("1 problem,", "found 'sipgate'");
  }
}
