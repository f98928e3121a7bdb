package io.dozvon.providers.iptelefon;

import io.dozvon.providers.webhook.Fields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of the provider's call log, bare or in the answer of {@code get-calls}, whose {@code data}
 * is a row, a list of rows or an object of rows by id.
 *
 * @param prefix under which its fields stand among those of the webhook
 */
record LogRow(Fields fields, String prefix) {

  /** Names that a webhook lacks, or has beside those that no row has. */
  private static final Pattern MARK =
      Pattern.compile("(data\\.(?:[^.]{1,64}\\.)?)?(?:linkedid|calltype)");

  private static final Pattern SEPARATOR = Pattern.compile("[:,;\\s]+");
  private static final int MOST = 50;

  static List<LogRow> all(Fields fields) {
    boolean webhook = IptelefonField.anyOfAWebhook(fields);
    return fields.names().stream()
        .map(MARK::matcher)
        .filter(Matcher::matches)
        .map(mark -> Optional.ofNullable(mark.group(1)).orElse(""))
        .filter(prefix -> !webhook || !prefix.isEmpty())
        .distinct()
        .map(prefix -> new LogRow(fields, prefix))
        .toList();
  }

  /** A list of rows, whose values can no longer be told apart. */
  boolean isSeveral() {
    return Stream.of("id", "linkedid", "calldate", "calltype", "src", "dst")
        .anyMatch(name -> fields.all(prefix + name).size() > 1);
  }

  Optional<String> text(String name) {
    return fields.text(prefix + name);
  }

  /** Blank where it was sent and says nothing; empty where it was not sent. */
  Optional<String> textOrBlank(String name) {
    return text(name).or(() -> sent(name) ? Optional.of("") : Optional.empty());
  }

  private boolean sent(String name) {
    return fields.sent(prefix + name);
  }

  /** Clock text or seconds. */
  Optional<Integer> seconds(String name) {
    return fields.seconds(prefix + name);
  }

  /** The same, with zero for nothing and for garbage: that is how a call without talk is told. */
  Optional<Integer> secondsOrNone(String name) {
    return seconds(name).or(() -> sent(name) ? Optional.of(0) : Optional.empty());
  }

  Recording recording() {
    return Recording.of(text("link"), fields.link(prefix + "link"));
  }

  /** Extensions, however they are separated. */
  List<String> extensions(String name) {
    return fields.all(prefix + name).stream()
        .flatMap(SEPARATOR::splitAsStream)
        .filter(text -> !text.isEmpty() && text.length() <= 64)
        .distinct()
        .limit(MOST)
        .toList();
  }
}
