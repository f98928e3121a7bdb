package io.dozvon.providers.webhook;

import io.dozvon.providers.Reading.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.ParameterParser;

/** Reads {@code multipart/form-data}, whether its lines end as they should or not. */
final class MultipartReader {

  private static final int LONGEST_BOUNDARY = 200;
  private static final int LONGEST_HEADERS = 4_096;
  private static final int BUFFER = 4_096;
  private static final Pattern LONE_LINE_FEED = Pattern.compile("(?<!\r)\n");

  private MultipartReader() {}

  static Optional<Refused> read(byte[] body, ContentType type, FieldCollector into) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    Optional<String> boundary =
        type.boundary().filter(given -> text.contains("--" + given)).or(() -> firstLine(text));
    if (boundary.filter(given -> given.length() <= LONGEST_BOUNDARY).isEmpty()) {
      return Optional.of(Unreadable.BROKEN_MULTIPART);
    }
    byte[] separator = boundary.get().getBytes(StandardCharsets.ISO_8859_1);
    try {
      if (text.contains("\r\n")) {
        parts(body, separator, type.charset(), false, into);
      } else {
        String lines = LONE_LINE_FEED.matcher(text).replaceAll("\r\n");
        byte[] repaired = lines.getBytes(StandardCharsets.ISO_8859_1);
        parts(repaired, separator, type.charset(), true, into);
      }
      return Optional.empty();
    } catch (IOException broken) {
      return Optional.of(Unreadable.BROKEN_MULTIPART);
    }
  }

  private static void parts(
      byte[] body, byte[] boundary, Charset charset, boolean repaired, FieldCollector into)
      throws IOException {
    MultipartStream stream =
        new MultipartStream(new ByteArrayInputStream(body), boundary, BUFFER, null);
    stream.setPartHeaderSizeMax(LONGEST_HEADERS);
    boolean another = stream.skipPreamble();
    if (!another) {
      throw new IOException("no boundary");
    }
    while (another && !into.overflowed()) {
      Optional<String> name = name(stream.readHeaders());
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      stream.readBodyData(content);
      String value = content.toString(charset);
      name.ifPresent(
          field -> into.addFormField(field, repaired ? value.replace("\r\n", "\n") : value));
      another = stream.readBoundary();
    }
  }

  /** The field's name by the part's {@code Content-Disposition}. */
  private static Optional<String> name(String headers) {
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    return headers
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
        .findFirst()
        .map(line -> parser.parse(line, ';').get("name"));
  }

  /** Where the content type forgot the boundary or tells another, the body begins with it. */
  private static Optional<String> firstLine(String text) {
    return text.lines()
        .findFirst()
        .map(String::strip)
        .filter(line -> line.startsWith("--") && line.length() > 2)
        .map(line -> line.substring(2));
  }
}
