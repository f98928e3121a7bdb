package io.dozvon.providers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Reading.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"Анна 7\"}",
        "\uFEFF {\"name\":\"Анна 7\"}",
        "[{\"name\":\"Анна 7\"}]",
        "{\"name\":[\"Анна 7\",\"другая\"]}",
        "\"{\\\"name\\\":\\\"Анна 7\\\"}\"",
        "{\"name\":\"Анна 7\"}=",
        "%7B%22name%22%3A%22%D0%90%D0%BD%D0%BD%D0%B0+7%22%7D",
        "name=%D0%90%D0%BD%D0%BD%D0%B0+7",
        "name=Анна%207&other=",
        "name[]=%D0%90%D0%BD%D0%BD%D0%B0%207",
        "name=&name=null&name=Анна+7",
        "--X\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nАнна 7\r\n--X--",
        "--X\nContent-Disposition: form-data; name=name\n\nАнна 7\n--X--\n"
      })
  void aFieldIsReadHoweverItIsSent(String body) {
    // Given
    Fields fields = Fields.of(Webhooks.body("text/plain", body));

    // When
    Optional<String> name = fields.text("name");

    // Then
    assertThat(name).contains("Анна 7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"x\":   | not-json",
        "{\"x\":1} {\"x\":2} | not-json",
        "[{\"x\":1},{\"x\":2}] | json-list",
        "[1,2] | json-list",
        "\"word\" | not-json",
        "<x a='1'/> | unreadable-body",
        "word | unreadable-body",
        "--X word | broken-multipart"
      })
  void aBodyThatCannotBeReadIsAProblemAndCountsForNothing(String body, String reason) {
    // Given
    Fields fields = Fields.of(Webhooks.body("", body));

    // When
    Optional<Refused> problem = fields.problem();

    // Then
    assertThat(problem.map(Refused::reason)).contains(reason);
    assertThat(fields.bodyIsEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "null", "{}", "[]", "[{}]"})
  void aBodyThatSaysNothingIsNoProblem(String body) {
    // Given
    Fields fields = Fields.of(Webhooks.body("application/json", body));

    // When
    Optional<Refused> problem = fields.problem();

    // Then
    assertThat(problem).isEmpty();
    assertThat(fields.bodyIsEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "NULL", "{{phone}}", "{{ phone }}", "phone", "\"\""})
  void aValueThatSaysNothingIsMissing(String value) {
    // Given
    String query = "phone=" + value.replace(" ", "+");

    // When
    Fields fields = Fields.of(Webhooks.query(query));

    // Then
    assertThat(fields.text("phone")).isEmpty();
    assertThat(fields.sent("phone")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a=query, a=body, body",
    "a=query, a=, query",
    "a=query, b=body, query",
    "a=, a=body, body",
    "b=other, a=null, other"
  })
  void theBodyWinsWhereItSaysSomething(String query, String body, String expected) {
    // Given
    String form = "application/x-www-form-urlencoded";

    // When
    Fields fields = Fields.of(Webhooks.of(query, form, body.getBytes(StandardCharsets.UTF_8)));

    // Then
    assertThat(fields.text("a", "b")).contains(expected);
  }

  @Test
  void aFieldWithinAnObjectIsNamedByItsPath() {
    // Given
    String body = "{\"contact\":{\"phone\":[79004443322,null],\"flags\":{\"vip\":true}}}";

    // When
    Fields fields = Fields.of(Webhooks.body("application/json", body));

    // Then
    assertThat(fields.all("contact.phone")).containsExactly("79004443322");
    assertThat(fields.flag("contact.flags.vip")).contains(true);
    assertThat(fields.anyName(name -> name.startsWith("contact."))).isTrue();
  }

  @Test
  void aFormFieldWithinAnotherIsNamedByItsPath() {
    // Given
    String query = "wait_dtmf[name]=menu&ids[]=1&ids[]=2&rows[0][id]=5";

    // When
    Fields fields = Fields.of(Webhooks.query(query));

    // Then
    assertThat(fields.text("wait_dtmf.name")).contains("menu");
    assertThat(fields.all("ids")).containsExactly("1", "2");
    assertThat(fields.text("rows.id")).contains("5");
  }

  @Test
  void aHugeNumberKeepsItsDigits() {
    // Given
    String digits = "7".repeat(5_000);

    // When
    Fields fields = Fields.of(Webhooks.body("application/json", "{\"id\":" + digits + "}"));

    // Then
    assertThat(fields.text("id")).contains(digits);
    assertThat(fields.integer("id")).isEmpty();
  }

  @Test
  void moreFieldsThanAnyWebhookHasAreAProblem() {
    // Given
    String query = "a=1&".repeat(1_001);

    // When
    Fields fields = Fields.of(Webhooks.query(query));

    // Then
    assertThat(fields.problem().map(Refused::reason)).contains("too-many-fields");
  }

  @Test
  void itsTextHoldsNothingThatWasSent() {
    // Given
    Fields fields = Fields.of(Webhooks.query("phone=79004443322"));

    // When
    String text = fields.toString();

    // Then
    assertThat(text).isEqualTo("Fields[1 in the query, 0 in the body]");
  }
}
