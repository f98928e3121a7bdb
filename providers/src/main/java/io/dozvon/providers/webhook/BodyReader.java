package io.dozvon.providers.webhook;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Reading.Refused;
import java.util.Optional;

/** Finds out what a body is, by its content type and by its looks, and reads it. */
final class BodyReader {

  private BodyReader() {}

  /** Returns why the body cannot be read; empty where it can be, or where there is none. */
  static Optional<Refused> read(RawWebhook webhook, FieldCollector into) {
    ContentType type = ContentType.of(webhook.contentType());
    byte[] bytes = webhook.body().bytes();
    String text = BodyText.of(bytes, type);
    if (text.isEmpty() || text.equals("null")) {
      return Optional.empty();
    }
    Optional<Refused> refused =
        type.multipart() || text.startsWith("--")
            ? MultipartReader.read(bytes, type, into)
            : read(text, type, into);
    return refused.isEmpty() && into.overflowed()
        ? Optional.of(Unreadable.TOO_MANY_FIELDS)
        : refused;
  }

  private static Optional<Refused> read(String text, ContentType type, FieldCollector into) {
    if (looksLikeJson(text)) {
      // Some form libraries send a JSON document as the only field's name.
      return JsonReader.read(text.endsWith("}=") ? withoutLast(text) : text, into);
    }
    if (looksLikeEncodedJson(text)) {
      String decoded = PercentText.ofForm(text, type.charset()).strip();
      return JsonReader.read(decoded.endsWith("}=") ? withoutLast(decoded) : decoded, into);
    }
    if (!text.startsWith("<") && (type.form() || text.indexOf('=') >= 0)) {
      FormReader.read(text, type.charset(), into);
      return Optional.empty();
    }
    return Optional.of(Unreadable.NOT_FIELDS);
  }

  private static boolean looksLikeJson(String text) {
    return "{[\"".indexOf(text.charAt(0)) >= 0;
  }

  private static boolean looksLikeEncodedJson(String text) {
    return text.regionMatches(true, 0, "%7B", 0, 3) || text.regionMatches(true, 0, "%5B", 0, 3);
  }

  private static String withoutLast(String text) {
    return text.substring(0, text.length() - 1);
  }
}
