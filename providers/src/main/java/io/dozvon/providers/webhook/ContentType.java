package io.dozvon.providers.webhook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.ParameterParser;

/**
 * What a webhook says its body is. Only a hint: several providers say one thing and send another.
 */
record ContentType(String media, Charset charset, Optional<String> boundary) {

  static ContentType of(String header) {
    String text = header == null ? "" : header;
    int afterMedia = text.indexOf(';');
    String media = afterMedia < 0 ? text : text.substring(0, afterMedia);
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    Map<String, String> parameters = parser.parse(text, ';');
    return new ContentType(
        media.strip().toLowerCase(Locale.ROOT),
        charset(parameters.get("charset")),
        Optional.ofNullable(parameters.get("boundary")).filter(given -> !given.isBlank()));
  }

  boolean multipart() {
    return media.startsWith("multipart/");
  }

  boolean form() {
    return media.equals("application/x-www-form-urlencoded");
  }

  /** UTF-8 for a charset that nobody knows: better a few odd letters than a lost call. */
  private static Charset charset(String name) {
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException notACharset) {
      return StandardCharsets.UTF_8;
    }
  }
}
