package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.phone.Phone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a client, and what is said of the rest. */
class ClientReadingTest {

  private static final String LEAST =
      "{\"kind\":\"telegram\",\"createdAt\":\"2026-11-20T10:00:00Z\"}";

  @Test
  void aWholeClientIsTakenAsItIs() {
    // Given
    String body =
        """
        {"project":"acme","id":"17","kind":"whatsapp","name":"Olga","phone":"79004443322",
         "createdAt":"2026-11-20T13:00:00+03:00","dealVariables":{"save_webhook":"1"},
         "clientVariables":{"mother":"8 (900) 444-33-22","empty":""},"replaces":["wa-1"]}""";

    // When
    ClientRead read = read(body);

    // Then
    assertThat(read)
        .isEqualTo(
            new ClientRead.Whole(
                new Client(
                    "acme",
                    "17",
                    "whatsapp",
                    Optional.of("Olga"),
                    Optional.of(new Phone("79004443322")),
                    Instant.parse("2026-11-20T10:00:00Z"),
                    Map.of("save_webhook", "1"),
                    Map.of("mother", "8 (900) 444-33-22", "empty", ""),
                    List.of("wa-1"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind':'telegram','createdAt':'2026-11-20T10:00:00Z'}",
        "{'kind':'telegram','createdAt':'2026-11-20T10:00:00Z','name':null,'phone':null,"
            + "'dealVariables':null,'clientVariables':null,'replaces':null,'id':null}"
      })
  void kindAndTimeAreEnough(String body) {
    // When
    ClientRead read = read(body.replace('\'', '"'));

    // Then
    assertThat(read).isInstanceOf(ClientRead.Whole.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'kind':'telegram'   | 'x':1                     | kind | a short name such as telephony or whatsapp",
        "'kind':'telegram'   | 'kind':null               | kind | a short name such as telephony or whatsapp",
        "'kind':'telegram'   | 'kind':'two words'        | kind | a short name such as telephony or whatsapp",
        "'createdAt'         | 'created'                 | createdAt | a time such as 2026-11-20T10:00:00Z",
        "2026-11-20T10:00:00Z | yesterday                | createdAt | a time such as 2026-11-20T10:00:00Z",
        "2026-11-20T10:00:00Z | 2026-11-20T10:00:00      | createdAt | a time such as 2026-11-20T10:00:00Z",
        "{                   | {'project':'others',      | project | the project of the address, or nothing",
        "{                   | {'id':'18',               | id | the client of the address, or nothing",
        "{                   | {'id':17,                 | id | the client of the address, or nothing",
        "{                   | {'name':1,                | name | a text",
        "{                   | {'phone':'+79004443322',  | phone | 11 to 15 digits, the country code first, such as 79004443322",
        "{                   | {'phone':79004443322,     | phone | 11 to 15 digits, the country code first, such as 79004443322",
        "{                   | {'dealVariables':[],      | dealVariables | an object of texts",
        "{                   | {'dealVariables':{'a':1}, | dealVariables.a | a text",
        "{                   | {'clientVariables':{'a':null}, | clientVariables.a | a text",
        "{                   | {'replaces':'wa-1',       | replaces | a list of ids",
        "{                   | {'replaces':['a','b c'],  | replaces[1] | 1 to 64 of A-Z a-z 0-9 _ -",
        "{                   | {'clientVariable':{},     | clientVariable | no such field; there are clientVariables, createdAt, dealVariables, id, kind, name, phone, project, replaces",
      })
  void whatIsWrongIsToldWithItsPathAndWhatWasExpected(
      String part, String instead, String path, String expected) {
    // Given
    String body = LEAST.replace(quoted(part), quoted(instead));

    // When
    ClientRead read = read(body);

    // Then
    assertThat(problems(read)).contains(new ClientProblem(path, expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "nonsense", "{\"kind\":\"a\",\"kind\":\"b\"}", "{} {}"})
  void whatIsNoJsonIsToldAsThat(String body) {
    // When
    ClientRead read = read(body);

    // Then
    assertThat(problems(read))
        .singleElement()
        .satisfies(problem -> assertThat(problem.path()).isEqualTo("body"))
        .satisfies(problem -> assertThat(problem.expected()).contains("JSON"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "\"text\"", "17"})
  void aClientIsAnObject(String body) {
    // When
    ClientRead read = read(body);

    // Then
    assertThat(problems(read))
        .containsExactly(new ClientProblem("body", "a JSON object: the whole client"));
  }

  @Test
  void allThatIsWrongIsToldAtOnceButNotWithoutEnd() {
    // Given
    String body = "{\"replaces\":[" + "1,".repeat(1_000) + "1]}";

    // When
    ClientRead read = read(body);

    // Then
    assertThat(problems(read))
        .hasSize(20)
        .extracting(ClientProblem::path)
        .contains("kind", "createdAt");
  }

  private static ClientRead read(String body) {
    return new ClientReading("acme", "17").read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ClientProblem> problems(ClientRead read) {
    assertThat(read).isInstanceOf(ClientRead.Wrong.class);
    return ((ClientRead.Wrong) read).problems();
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }
}
