package io.dozvon.providers.uiscom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each repair alone; in the tables an apostrophe stands for a quote. */
class RepairTest {

  private static final String SOUND =
      """
      { "external_id":null, "a" : "", "b":"in", "c":[1, "x\\"y", []], "d":{"e":-1.5e3,"f":true},
      "g":"{{x}}, \\"h\\": {i}", "j": "\\\\" , "k":[], "l":{} }""";

  @ParameterizedTest
  @EnumSource
  void aSoundDocumentStaysAsItIs(Repair repair) {
    // When
    String repaired = repair.of(SOUND);

    // Then
    assertThat(repaired).isEqualTo(SOUND);
  }

  @Test
  void theOrderIsFixed() {
    // When
    List<String> order = Stream.of(Repair.values()).map(Repair::word).toList();

    // Then
    assertThat(order)
        .containsExactly(
            "unwrapped", "doubled-quotes", "inner-quotes", "unfilled-marks", "bare-values");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'{\\'a\\':1}':''}         | {'a':1}",
        "{ '{'a':1}' : null }       | {'a':1}",
        "{'a':1}=                   | {'a':1}",
        "%7B%22a%22%3A1%7D=         | {'a':1}",
        "%7B%22%7B%5C%22a%5C%22%3A1%7D%22%3A%22%22%7D | {'a':1}",
        "%7B%zz                     | %7B%zz",
        "{'{                        | {'{"
      })
  void theOnlyNameIsUnwrapped(String sent, String expected) {
    assertRepaired(Repair.UNWRAPPED, sent, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':''in''}               | {'a':'in'}",
        "{'a': ''in'' , 'b':1}      | {'a': 'in' , 'b':1}",
        "{'a':''''}                 | {'a':''}",
        "{'a':'','b':''x''}         | {'a':'','b':'x'}",
        "{'a':''x'','b':''}         | {'a':'x','b':''}",
        "{'a':''OOO \\'R\\'''}      | {'a':'OOO \\'R\\''}",
        "{'a':''OOO 'R'''}          | {'a':'OOO 'R''}",
        "{'a':''R' OOO'}            | {'a':''R' OOO'}",
        "{'a':'['x','y']'}          | {'a':['x','y']}",
        "{'a':'[1,2]'}              | {'a':'[1,2]'}",
        "{'a':''{{x}}''}            | {'a':'{{x}}'}",
        "{'c':{'a':''x''},'b':''y''}| {'c':{'a':'x'},'b':'y'}",
        "{'a':[''x'']}              | {'a':[''x'']}",
        "{'a':''x                   | {'a':''x"
      })
  void doubledQuotesGoAtValuesOnly(String sent, String expected) {
    assertRepaired(Repair.DOUBLED_QUOTES, sent, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':'OOO 'R', M','b':1}   | {'a':'OOO \\'R\\', M','b':1}",
        "{'a':'OOO 'R''}            | {'a':'OOO \\'R\\''}",
        "{'a':''R' OOO'}            | {'a':'\\'R\\' OOO'}",
        "{'a':'x\\'y'z'}            | {'a':'x\\'y\\'z'}",
        "{'a':'','b':''}            | {'a':'','b':''}",
        "{'a':'x', }                | {'a':'x', }",
        "{'a':'x' 'b':1             | {'a':'x' 'b':1"
      })
  void aQuoteWithinATextIsEscaped(String sent, String expected) {
    assertRepaired(Repair.INNER_QUOTES, sent, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':{{x}},'b':{{ y_z }}}  | {'a':null,'b':null}",
        "{'a':[{{x}}]}              | {'a':[null]}",
        "{'a':{'b':{{x}}}}          | {'a':{'b':null}}",
        "{'a':'{{x}}'}              | {'a':'{{x}}'}",
        "{'a':{{x}                  | {'a':{{x}",
        "{'a':{{'x'}}               | {'a':{{'x'}}",
        "{{                         | {{"
      })
  void anUnfilledMarkIsNothing(String sent, String expected) {
    assertRepaired(Repair.UNFILLED_MARKS, sent, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':in,'b':1}             | {'a':'in','b':1}",
        "{'a':,'b': }               | {'a':null,'b': null}",
        "{'a':2026-11-20 10:21:05 } | {'a':'2026-11-20 10:21:05' }",
        "{'a':+79004443322}         | {'a':'+79004443322'}",
        "{'a':007}                  | {'a':'007'}",
        "{'a':OOO 'R', M,'b':1}     | {'a':'OOO \\'R\\', M','b':1}",
        "{'a':a}b,'b':1}            | {'a':'a}b','b':1}",
        "{'a':1,'b':true,'c':null}  | {'a':1,'b':true,'c':null}",
        "{'a':{'b':x}}              | {'a':{'b':'x'}}",
        "{'a':x                     | {'a':'x'"
      })
  void aValueWithoutQuotesGetsThem(String sent, String expected) {
    assertRepaired(Repair.BARE_VALUES, sent, expected);
  }

  static Stream<String> pieces() {
    return Stream.of(
        "{",
        "{{",
        "{{x",
        "{{x}}",
        "}",
        "\"",
        "\\",
        "\\\"",
        ":",
        ": ",
        ":\"",
        ":\"\"",
        ",\"",
        ",\"x\"",
        "\",\"",
        "\" ,\"a\" ",
        ":x,",
        ":x }",
        ":{{x ",
        "} ",
        " ",
        "[\"",
        "%7B",
        "{\"a\":\"\"x\"\",",
        "{\"{\"");
  }

  /** Takes seconds for each where a repair looks again and again at the same text. */
  @ParameterizedTest
  @MethodSource("pieces")
  void aTextMadeToHurtIsRepairedAllTheSame(String piece) {
    // Given
    String text = "{\"a\":" + piece.repeat(256 * 1024 / piece.length());

    // When
    List<Integer> lengths =
        Stream.of(Repair.values()).map(repair -> repair.of(text).length()).toList();

    // Then
    assertThat(lengths).allMatch(length -> length <= 4 * text.length());
    assertThat(Sent.reading(Sent.post("text/plain", text))).isNotNull();
  }

  private static void assertRepaired(Repair repair, String sent, String expected) {
    // When
    String repaired = repair.of(sent.replace('\'', '"'));

    // Then
    assertThat(repaired).isEqualTo(expected.replace('\'', '"'));
  }
}
