package io.dozvon.providers.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.dozvon.contracts.raw.RawWebhook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class FieldsPropertyTest {

  @Property(tries = 500)
  void anyBytesUnderAnyContentTypeAreReadOrAProblem(
      @ForAll @Size(max = 300) byte[] body, @ForAll String contentType, @ForAll String query) {
    // Given
    RawWebhook webhook = Webhooks.of(query, contentType, body);

    // When
    Fields fields = Fields.of(webhook);

    // Then
    assertThat(fields.problem().isPresent() && !fields.bodyIsEmpty()).isFalse();
  }

  @Property(tries = 2000)
  void noHeaderBreaksTheParserOfHeaders(@ForAll("headers") String header) {
    // Given
    String type = "multipart/form-data; boundary=X; " + header;
    String body = "--X\r\nContent-Disposition: form-data; name=a; " + header + "\r\n\r\n1\r\n--X--";

    // When
    Fields fields = Fields.of(Webhooks.body(type, body));

    // Then
    assertThat(fields.problem().isPresent() && !fields.bodyIsEmpty()).isFalse();
  }

  /** Pieces that mean something to a reader of RFC 2045, 2047 and 2231, in senseless order. */
  @Provide
  Arbitrary<String> headers() {
    return Arbitraries.of(
            "name",
            "boundary",
            "charset",
            "*",
            "*0",
            "=",
            ";",
            ",",
            "\"",
            "\\",
            "%",
            "%zz",
            "%D0",
            "'",
            "''",
            "UTF-8",
            "UTF-8''",
            "no-such",
            "=?",
            "?=",
            "?B?",
            "?Q?",
            "=?UTF-8?B?",
            "!",
            "=?UTF-8?Q?=",
            "=?UTF-8?B?0J?=",
            "=?no-such?B?AA==?=",
            " ",
            "\t",
            "\r\n ",
            "\u0000",
            "я")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 500)
  void whatAFormSaysIsRead(@ForAll @StringLength(max = 200) String value) {
    // Given
    String said = Lenient.bare(wellFormed(value));
    assumeThat(Lenient.missing("name", said)).isFalse();

    // When
    Fields fields =
        Fields.of(Webhooks.body("", "name=" + URLEncoder.encode(said, StandardCharsets.UTF_8)));

    // Then
    assertThat(fields.text("name")).contains(Lenient.bare(said));
  }

  @Property(tries = 500)
  void whatJsonSaysIsRead(@ForAll @StringLength(max = 200) String value) {
    // Given
    String said = Lenient.bare(wellFormed(value));
    assumeThat(Lenient.missing("name", said)).isFalse();

    // When
    Fields fields =
        Fields.of(
            Webhooks.body(
                "",
                "{\"name\":\""
                    + new String(JsonStringEncoder.getInstance().quoteAsString(said))
                    + "\"}"));

    // Then
    assertThat(fields.text("name")).contains(Lenient.bare(said));
  }

  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
