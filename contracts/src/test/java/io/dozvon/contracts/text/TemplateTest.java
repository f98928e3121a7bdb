package io.dozvon.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  private static final Map<Placeholder, String> CALL =
      Map.of(
          Placeholder.PROVIDER, "SipOut",
          Placeholder.LINE, "74951112233",
          Placeholder.EMPLOYEE_NAME, "{line}",
          Placeholder.TRANSCRIPT, "Добрый день.\n\n  Алло?");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{provider}: звонок               | SipOut: звонок",
        "{provider}{line}                 | SipOut74951112233",
        "на {line}, {provider}.           | на 74951112233, SipOut.",
        "{provider}: {direction} звонок   | SipOut: звонок",
        "{direction} звонок на {line}     | звонок на 74951112233",
        "звонок {direction} {status} {line} | звонок 74951112233",
        "{{provider}} }} } {provider}     | {provider} } } SipOut",
        "{employee_name}                  | {line}",
      })
  void valuesStandInTheirPlacesAsTheyAre(String template, String expected) {
    String filled = filled(template);

    assertThat(filled).isEqualTo(expected);
  }

  @Test
  void aLineWhosePlacesAllStayEmptyDisappears() {
    String filled = filled("{provider}\nЗапись: {recording}\n{status} {talk}\nЛиния: {line}{talk}");

    assertThat(filled).isEqualTo("SipOut\nЛиния: 74951112233");
  }

  @Test
  void aLineWithoutPlacesStaysAlsoIfItIsBlank() {
    String filled = filled("{provider}\n\nСкажите спасибо\n\n{transcript}");

    assertThat(filled).isEqualTo("SipOut\n\nСкажите спасибо\n\nДобрый день.\n\n  Алло?");
  }

  @Test
  void nothingIsLeftOfATextThatSpeaksOnlyOfWhatIsNotKnown() {
    String filled = filled("\n{recording}\n\n");

    assertThat(filled).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{recordng}        | there is no such name as {recordng} | recordng",
        "{}                | there is no such name as {}         | ''",
        "{Provider}        | there is no such name as {Provider} | Provider",
        "a\\n{ provider }  | there is no such name as { provider } | ' provider '",
      })
  void aNameThatIsNoneIsRefused(String template, String reason, String name) {
    TemplateReading reading = TemplateReading.of(template.replace("\\n", "\n"));

    assertThat(reading).isEqualTo(new TemplateReading.Refused(reason, Optional.of(name)));
  }

  @Test
  void aPlaceThatIsNotClosedOnItsLineIsRefused() {
    TemplateReading reading = TemplateReading.of("{provider}\n{line\n}");

    assertThat(reading)
        .isEqualTo(
            new TemplateReading.Refused(
                "'{line' is not closed by '}'; a brace itself is written twice", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n "})
  void anEmptyTextIsRefused(String template) {
    TemplateReading reading = TemplateReading.of(template);

    assertThat(reading).isEqualTo(new TemplateReading.Refused("it is empty", Optional.empty()));
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    TemplateReading reading = TemplateReading.of("x".repeat(Template.LONGEST + 1));

    assertThat(reading)
        .isEqualTo(
            new TemplateReading.Refused("it has more than 4000 characters", Optional.empty()));
  }

  @Property
  void anyTextIsReadOrRefusedAndWhatIsReadCanBeFilled(@ForAll String text, @ForAll String value) {
    TemplateReading reading = TemplateReading.of(text);

    if (reading instanceof TemplateReading.Read read) {
      assertThat(read.template().fill(what -> value)).isNotNull();
    }
  }

  private static String filled(String template) {
    TemplateReading.Read read = (TemplateReading.Read) TemplateReading.of(template);
    return read.template().fill(what -> CALL.getOrDefault(what, ""));
  }
}
