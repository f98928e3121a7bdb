package io.dozvon.registry.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Credentials;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsInFileTest {

  private static final String SECRET = "kkkkkkkkkkkkkkkkkkkkkkkk";
  private static final String FILE =
      """
      projects:
        - id: flowers
          connections:
            - id: c1
              provider: sipuni
              webhookKeys: [one-key-1]
              credentials:
                userId: "038226"
                apiKey: %s
      """
          .formatted(SECRET);

  private static final String OPTIONAL =
      """
      projects:
        - id: flowers
          connections:
            - id: c1
              provider: sipout
              webhookKeys: [one-key-1]
              credentials: {%s}
      """;

  @Test
  void credentials_are_read_as_they_are_written() {
    // When
    RegistryFile file = Example.read(FILE);

    // Then
    assertThat(file.credentialsOf(file.connections().get(0)))
        .hasValue(Credentials.of(Map.of("userId", "038226", "apiKey", SECRET)));
    assertThat(file.connections().get(0).credentials()).isEmpty();
    assertThat(file + " " + file.credentialsOf(file.connections().get(0)))
        .doesNotContain("038226", SECRET);
  }

  @Test
  void a_value_can_stand_in_the_environment() {
    // When
    RegistryFile file = Example.read(FILE.replace(SECRET, "${SIPUNI_KEY}"));

    // Then
    assertThat(file.credentialsOf(file.connections().get(0)).orElseThrow().value("apiKey"))
        .hasValue("taken-from-around");
  }

  @Test
  void a_connection_may_have_none() {
    // When
    RegistryFile file = Example.read(Example.text());

    // Then
    assertThat(file.credentialsOf(file.connections().get(0))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "apiKey: KEY      | apiKey: ${NOWHERE}  | apiKey (line 9): found ${NOWHERE}, which is not set in the environment",
        "apiKey: KEY      | apiKey: ${BLANK}    | apiKey (line 9): found ${BLANK}, which is not set in the environment",
        "apiKey: KEY      | apiKey: ${TORN}     | apiKey (line 9): found *** behind ${TORN}; expected 1 to 1000 characters",
        "apiKey: KEY      | apiKey: ${KEY-1}    | apiKey (line 9): found ***; expected a text in quotes, or ${NAME} for a variable",
        "apiKey: KEY      | apiKey: ' KEY'      | apiKey (line 9): found ***; expected a text in quotes, or ${NAME} for a variable",
        "apiKey: KEY      | apiKey: ''          | apiKey (line 9): found ***; expected a text",
        "apiKey: KEY      | apiKey: 123456789   | apiKey (line 9): found a number; expected a text in quotes",
        "apiKey: KEY      | apiKey: [KEY]       | apiKey (line 9): found a list; expected a text",
        "apiKey: KEY      | apiKey:             | apiKey (line 9): found ***; expected a text",
        "apiKey: KEY      | KEY: apiKey         | *** (line 9): there is no such key; these are known here: apiKey, userId",
        "apiKey: KEY      | KEY: apiKey         | apiKey (line 7): is missing; expected a text in quotes, or",
        "userId: \"038226\" | ? KEY             | *** (line 8): there is no such key; these are known",
      })
  void each_problem_is_told_with_its_path_and_without_the_secret(
      String part, String instead, String complaint) {
    // Given
    String yaml = FILE.replace(part.replace("KEY", SECRET), instead.replace("KEY", SECRET));

    // When
    String said = Example.complaintOf(yaml);

    // Then
    assertThat(said)
        .contains("\n  projects[0].connections[0].credentials." + complaint)
        .doesNotContain(SECRET, "123456789");
  }

  @Test
  void what_only_a_part_of_the_calls_needs_may_be_given_besides() {
    // Given
    String yaml = OPTIONAL.formatted("apiKey: KEY, widgetUrl: 'https://a.example?ph=<номер>'");

    // When
    RegistryFile file = Example.read(yaml);

    // Then
    assertThat(file.credentialsOf(file.connections().get(0)))
        .hasValue(
            Credentials.of(Map.of("apiKey", "KEY", "widgetUrl", "https://a.example?ph=<номер>")));
  }

  @Test
  void what_only_a_part_of_the_calls_needs_does_not_do_alone() {
    // Given
    String yaml = OPTIONAL.formatted("widgetUrl: 'https://a.example/kkkkkkkkkkk'");

    // When
    String said = Example.complaintOf(yaml);

    // Then
    assertThat(said)
        .contains("credentials.apiKey (line 7): is missing; expected a text in quotes, or")
        .doesNotContain("kkkkkkkkkkk");
  }

  @Test
  void a_provider_that_asks_for_none_gets_none() {
    // When
    String said = Example.complaintOf(FILE.replace("provider: sipuni", "provider: novofon"));

    // Then
    assertThat(said)
        .contains("2 problems", "credentials.*** (line 8): there is no such key; none is possible")
        .doesNotContain(SECRET);
  }

  @Test
  void what_a_provider_asks_for_is_not_complained_of_where_the_provider_itself_is_wrong() {
    // When
    String said = Example.complaintOf(FILE.replace("provider: sipuni", "provider: sipgate"));

    // Then
    assertThat(said).contains("1 problem,", "found 'sipgate'").doesNotContain(SECRET);
  }

  @Property(tries = 300)
  void a_damaged_file_is_read_or_refused_and_never_shows_a_secret(
      @ForAll @IntRange(min = 0, max = 220) int at,
      @ForAll @IntRange(min = 0, max = 12) int removed,
      @ForAll String added) {
    // Given
    int from = Math.min(at, FILE.length());
    String damaged =
        FILE.substring(0, from) + added + FILE.substring(Math.min(from + removed, FILE.length()));

    // When
    String said = Example.complaintOf(damaged);

    // Then
    assertThat(said).doesNotContain("kkkkkkkkkkk");
  }
}
