package io.dozvon.registry.file;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryFileProblemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: flowers          |              | projects[0].id (line 3): is missing; expected 1 to 64 of A-Z a-z 0-9 _ -",
        "id: flowers          | id: fl/ow    | projects[0].id (line 2): found 'fl/ow'; expected 1 to 64 of",
        "id: flowers          | id: 79005550101 | projects[0].id (line 2): found the number 7900*****01; expected it in quotes, as 1 to 64 of",
        "name: Цветы на Неве  | name: ''      | projects[0].name (line 3): found ''; expected a name of 1 to 200 characters",
        "name: Анна           | name: [Анна]  | projects[0].employees[0].name (line 17): found a list; expected a name",
        "language: ru         | langauge: ru  | projects[0].langauge (line 4): there is no such key; did you mean 'language'? These are known here: accessTokens, alwaysCreate",
        "language: ru         | language: de  | projects[0].language (line 4): found 'de'; expected one of ru, en",
        "country: RU          | country: XX   | projects[0].country (line 5): found 'XX'; expected a country's code such as RU",
        "[whatsapp]           | whatsapp      | projects[0].messengers (line 6): found a text; expected a list",
        "[whatsapp]           | [Whats App]   | projects[0].messengers[0] (line 6): found 'Whats App'; expected a messenger such as whatsapp",
        "[whatsapp]           |               | projects[0].messengers (line 6): found nothing; expected a list",
        "Clients: false       | Clients: no   | projects[0].alwaysCreateTelephonyClients (line 7): found a text; expected true or false",
        "{save_webhook: \"1\"} | {save_webhook: 1} | projects[0].constants.save_webhook (line 8): found the number 1; expected it in quotes, as a text",
        "{save_webhook: \"1\"} | {a: x, a: y}  | projects[0].constants.a (line 8): is given twice, first at line 8",
        "id: flowers-sipout   | id: ''        | projects[0].connections[0].id (line 10): found ''; expected 1 to 64 of",
        "provider: sipout     | provider: sipgate | projects[0].connections[0].provider (line 11): found 'sipgate'; expected one of novofon, sipout, sipuni, uiscom",
        "webhookKeys          | webhookKey    | projects[0].connections[0].webhookKeys (line 10): is missing; expected a list of at least one: a key of 8 to 200",
        "webhookKeys          | webhookKey    | projects[0].connections[0].webhookKey (line 12): there is no such key; did you mean 'webhookKeys'?",
        "[demo-sipout-key]    | []            | projects[0].connections[0].webhookKeys (line 12): found an empty list; expected a list of at least one: a key",
        "[demo-sipout-key]    | demo-sipout-key | projects[0].connections[0].webhookKeys (line 12): found a text; expected a list",
        "[demo-sipout-key]    | [short]       | projects[0].connections[0].webhookKeys[0] (line 12): found ***; expected a key of 8 to 200 of",
        "[demo-sipout-key]    | [1234567890]  | projects[0].connections[0].webhookKeys[0] (line 12): found a number; expected a key of 8 to 200 of",
        "[demo-sipout-key]    | [secret-key/1] | projects[0].connections[0].webhookKeys[0] (line 12): found ***; expected a key of 8 to 200 of",
        "[demo-sipout-key]    | [secret-1, secret-1] | projects[0].connections[0].webhookKeys[1] (line 12): found ***, which is already at projects[0].connections[0].webhookKeys[0] (line 12)",
        "Europe/Moscow        | Europe/Moskow | projects[0].connections[0].timeZone (line 13): found 'Europe/Moskow'; expected a time zone such as Europe/Moscow",
        "8 (495) 111-22-33    | none          | projects[0].connections[0].lines[0] (line 14): found 'none'; expected a number such as 74951112233",
        "timeZone: Europe/Moscow | allowedAddresses: [] | projects[0].connections[0].allowedAddresses (line 13): found an empty list; expected a list of at least one: an address",
        "timeZone: Europe/Moscow | allowedAddresses: 192.0.2.1 | projects[0].connections[0].allowedAddresses (line 13): found a text; expected a list",
        "timeZone: Europe/Moscow | allowedAddresses: [192.0.2.0/24, 192.0.2.1/24] | projects[0].connections[0].allowedAddresses[1] (line 13): found '192.0.2.1/24'; expected an address or a network such as 192.0.2.0/24 or 2001:db8::/32, with nothing set behind the prefix",
        "timeZone: Europe/Moscow | allowedAddresses: [hook.example.com] | projects[0].connections[0].allowedAddresses[0] (line 13): found 'hook.example.com'; expected an address or a network such as 192.0.2.0/24 or 2001:db8::/32, with nothing set behind the prefix",
        "timeZone: Europe/Moscow | allowedAddresses: [''] | projects[0].connections[0].allowedAddresses[0] (line 13): found ''; expected an address or a network such as 192.0.2.0/24 or 2001:db8::/32, with nothing set behind the prefix",
        "timeZone: Europe/Moscow | notificationOutcomes: {a: busy} | projects[0].connections[0].notificationOutcomes (line 13): notifications of sipout have no names of your own; only those of uiscom have",
        "callingMode: api     | callingMode: on | projects[0].employees[0].callingMode (line 18): found 'on'; expected one of off, app, api",
        "callingMode: api     | callingMode: unknown | projects[0].employees[0].callingMode (line 18): found 'unknown'; expected one of off, app, api",
        "+7 900 555-01-01     | 900 555       | projects[0].employees[0].phones[0] (line 19): found '900 555'; expected a phone number such as",
        "flowers-sipout: {    | flowers-sipuot: { | projects[0].employees[0].connections.flowers-sipuot (line 21): there is no such key; did you mean 'flowers-sipout'?",
        "extension: \"101\"   | extension: 101 | projects[0].employees[0].connections.flowers-sipout.extension (line 21): found the number 101; expected it in quotes, as",
        "extension:           | extention:    | projects[0].employees[0].connections.flowers-sipout.extention (line 21): there is no such key; did you mean 'extension'?",
        "projects:            | project:      | projects (line 1): is missing; expected a list of projects",
        "projects:            | project:      | project (line 1): there is no such key; did you mean 'projects'?",
      })
  void each_problem_is_told_with_its_path_what_was_found_and_what_was_expected(
      String part, String instead, String complaint) {
    // Given
    String yaml = Example.with(part, instead == null ? "" : instead);

    // When
    String said = Example.complaintOf(yaml);

    // Then
    assertThat(said).contains("\n  " + complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: flowers} | projects[1].id (line 22): found project id 'flowers', which is already at projects[0].id (line 2)",
        "{id: b, connections: [{id: flowers-sipout, provider: sipuni, webhookKeys: [12345678]}]} | projects[1].connections[0].id (line 22): found connection id 'flowers-sipout', which is already at projects[0].connections[0].id (line 10)",
        "{id: b, connections: [{id: b, provider: sipout, webhookKeys: [demo-sipout-key]}]} | projects[1].connections[0].webhookKeys[0] (line 22): found ***, which is already at projects[0].connections[0].webhookKeys[0] (line 12)",
        "{id: b, connections: [{id: b, provider: uiscom, webhookKeys: [12345678a], notificationOutcomes: {Занято: bussy}}]} | projects[1].connections[0].notificationOutcomes.Занято (line 22): found 'bussy'; expected one of answered, busy, no-answer, cancelled, congestion, unavailable, failed",
        "{id: b, connections: [{id: b, provider: uiscom, webhookKeys: [12345678a], notificationOutcomes: [Занято]}]} | projects[1].connections[0].notificationOutcomes (line 22): found a list; expected keys and values",
        "{id: b, employees: [{id: a}, {id: a}]} | projects[1].employees[1].id (line 22): found employee id 'a', which is already at projects[1].employees[0].id (line 22)",
        "{id: b, employees: [{id: a, connections: {flowers-sipout: {extension: x}}}]} | projects[1].employees[0].connections.flowers-sipout (line 22): there is no such key; none is possible here",
      })
  void what_must_be_the_only_one_or_of_the_same_project_is_held_against_the_rest(
      String project, String complaint) {
    // Given
    String yaml = Example.text() + "  - " + project + "\n";

    // When
    String said = Example.complaintOf(yaml);

    // Then
    assertThat(said).contains("\n  " + complaint);
  }

  @ParameterizedTest
  @CsvSource({"extension, extension", "employeeId, employee id"})
  void two_employees_cannot_go_by_one_name_at_a_connection(String field, String kind) {
    // Given
    String yaml =
        Example.text()
            + """
                  - id: boris
                    connections:
                      flowers-sipout: {%s: "101"}
            """
                .formatted(field);

    // When
    String said = Example.complaintOf(yaml);

    // Then
    assertThat(said)
        .contains(
            "projects[0].employees[1].connections.flowers-sipout."
                + field
                + " (line 24): found "
                + kind
                + " '101', which is already at projects[0].employees[0]");
  }

  @Test
  void an_employee_may_have_one_number_for_an_extension_and_an_id() {
    // Given
    String yaml = Example.with("extension: \"101\"", "extension: \"101\", employeeId: \"101\"");

    // When
    RegistryFile file = Example.read(yaml);

    // Then
    assertThat(file.employees()).hasSize(1);
  }

  @Test
  void employees_of_two_projects_may_have_the_same_id() {
    // Given
    String yaml = Example.text() + "  - {id: b, employees: [{id: anna}]}\n";

    // When
    RegistryFile file = Example.read(yaml);

    // Then
    assertThat(file.employees()).extracting(one -> one.key()).contains("flowers|anna", "b|anna");
  }

  @Test
  void all_problems_are_told_at_once_in_the_order_of_the_file() {
    // Given
    String yaml =
        Example.text()
            .replace("language: ru", "langauge: ru")
            .replace("provider: sipout", "provider: sipgate")
            .replace("demo-sipout-key", "secret!")
            .replace("Moscow", "Moskow")
            .replace("\"101\"", "101");

    // When
    String said = Example.complaintOf(yaml);

    // Then
    assertThat(said)
        .startsWith("registry.yaml: 5 problems, nothing of it was used:\n  projects[0].langauge")
        .containsSubsequence("line 4", "line 11", "line 12", "line 13", "line 21")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name: Анна     | name: 'Анна      | while scanning a quoted scalar that begins at line 17, column 15",
        "[demo-sipout-key] | [demo-sipout-key | line 13, column 17",
        "provider: sipout | provider: si: pout | line 11, column 21",
        "lines:         | %lines:           | line 14, column 9",
        "provider: sipout | provider: *sipout | nothing",
      })
  void what_is_no_yaml_is_told_with_line_and_column_and_without_the_line_itself(
      String part, String instead, String place) {
    // Given
    String yaml = Example.with(part, instead);

    // When
    String said = Example.complaintOf(yaml);

    // Then
    assertThat(said).contains(place).doesNotContain("demo-sipout-key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "# only a comment|registry.yaml: it is empty; expected 'projects:'",
        "projects|the whole (line 1): found a text; expected keys and values",
        "[projects]|the whole (line 1): found a list; expected keys and values",
        "{projects: [7]}|projects[0] (line 1): found a number; expected keys and values",
      })
  void a_text_of_another_shape_is_refused(String yaml, String complaint) {
    // When
    String said = Example.complaintOf(yaml);

    // Then
    assertThat(said).contains(complaint);
  }

  @Test
  void a_second_document_is_refused_rather_than_ignored() {
    // When
    String said = Example.complaintOf(Example.text() + "---\nprojects: []\n");

    // Then
    assertThat(said).contains("line 23").contains("a second document begins");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "{a: ", "- ", "!!binary x", "&a *a", "\u0000", "%TAG ! !\n", "? [a]"})
  void nothing_that_is_no_registry_makes_it_fail_in_another_way(String piece) {
    // When
    String said = Example.complaintOf(piece.repeat(5_000));

    // Then
    assertThat(said).startsWith("registry.yaml: ");
  }

  @Property(tries = 300)
  void a_damaged_file_is_read_or_refused_and_never_shows_a_key(
      @ForAll @IntRange(min = 0, max = 700) int at,
      @ForAll @IntRange(min = 0, max = 12) int removed,
      @ForAll String added) {
    // Given
    String text = Example.text().replace("demo-sipout-key", "kkkkkkkkkkkkkkkkkkkkkkkk");
    int from = Math.min(at, text.length());
    String damaged =
        text.substring(0, from) + added + text.substring(Math.min(from + removed, text.length()));

    // When
    String said = Example.complaintOf(damaged);

    // Then
    assertThat(said).doesNotContain("kkkkkkkkkkk");
  }
}
