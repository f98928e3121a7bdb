package io.dozvon.providers.uiscom;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.webhook.BodyText;
import io.dozvon.providers.webhook.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The whole of what was sent, for a bot to take to pieces: the text itself, with what opens doors
 * masked in its place. Where a secret cannot be found in the text again, the excerpt stands for it.
 */
final class WholeRequest {

  /** What may stand between a name and its value, quotes that a template doubled included. */
  private static final String BETWEEN =
      "(?:\\\\?\"|'|\\s|%22|%20)*[:=](?:\\\\?\"|'|\\s|\\[|%22|%20)*";

  private WholeRequest() {}

  static String of(RawWebhook webhook, Template template) {
    Fields sent = template.fields();
    String text = text(webhook);
    boolean opaque = text.startsWith("--") || text.startsWith("%");
    if (opaque || template.problem().isPresent()) {
      return Excerpt.of(sent);
    }
    Optional<String> masked = Optional.of(text);
    for (String name : sent.names()) {
      List<String> secrets = secrets(name, sent.all(name));
      masked = masked.flatMap(soFar -> without(name, secrets, soFar));
    }
    return masked.map(WholeRequest::withoutLinks).orElseGet(() -> Excerpt.of(sent));
  }

  private static String text(RawWebhook webhook) {
    String body = BodyText.of(webhook);
    return body.isEmpty() ? Objects.requireNonNullElse(webhook.query(), "") : body;
  }

  /** Links go by their looks; of a recording a hash is as good as the link. */
  private static List<String> secrets(String name, List<String> values) {
    if (Excerpt.isSecret(name)) {
      return values;
    }
    return Excerpt.isMedia(name)
        ? values.stream().filter(value -> !Excerpt.LINK.matcher(value).matches()).toList()
        : List.of();
  }

  /** Empty where not all of these values of that name were found. */
  private static Optional<String> without(String name, List<String> secrets, String text) {
    String masked = text;
    for (String value : secrets) {
      Matcher found = pattern(name, value).matcher(masked);
      if (!found.find()) {
        return Optional.empty();
      }
      masked = found.replaceAll("$1" + Excerpt.MASK);
    }
    return Optional.of(masked);
  }

  private static Pattern pattern(String name, String value) {
    String leaf = name.substring(name.lastIndexOf('.') + 1);
    String spellings =
        Stream.of(
                value,
                value.replace("\\", "\\\\").replace("\"", "\\\""),
                value.replace("/", "\\/"),
                URLEncoder.encode(value, StandardCharsets.UTF_8))
            .map(Pattern::quote)
            .distinct()
            .reduce((one, other) -> one + "|" + other)
            .orElseThrow();
    return Pattern.compile("(?iu)(" + Pattern.quote(leaf) + BETWEEN + ")(?:" + spellings + ")");
  }

  /** In a query a link ends where the next field begins. */
  private static String withoutLinks(String text) {
    boolean fields = text.startsWith("{") || text.startsWith("[") || text.startsWith("\"");
    if (fields) {
      return Excerpt.LINK.matcher(text).replaceAll("$1$2/" + Excerpt.MASK);
    }
    return Stream.of(text.split("&", -1))
        .map(field -> Excerpt.LINK.matcher(field).replaceAll("$1$2/" + Excerpt.MASK))
        .reduce((one, next) -> one + "&" + next)
        .orElse("");
  }
}
