package io.dozvon.providers.uiscom;

import io.dozvon.providers.webhook.Fields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a template by their plain names, wherever the customer put them: of several that go
 * by one name the outermost that says something counts. A value that is itself the name of a
 * placeholder says nothing.
 *
 * @param blank plain names that were sent as a plain nothing
 */
record Said(Fields fields, Set<String> blank) {

  static Said of(Fields sent) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Set<String> blank = new HashSet<>();
    List<String> outermostFirst =
        sent.names().stream().sorted(Comparator.comparing(Said::depth)).toList();
    for (String name : outermostFirst) {
      String plain = UiscomField.plain(name);
      if (values.getOrDefault(plain, List.of()).isEmpty()) {
        values.put(plain, values(name, plain, sent));
      }
      if (sent.saysNothing(name)) {
        blank.add(plain);
      }
    }
    return new Said(Fields.ofValues(values), Set.copyOf(blank));
  }

  private static List<String> values(String name, String plain, Fields sent) {
    boolean label = plain.equals(UiscomField.NAME.plainName());
    return sent.all(name).stream()
        .map(Said::withoutQuotes)
        .flatMap(
            value ->
                UiscomField.isList(plain)
                    ? TextLiteral.elements(value).stream()
                    : List.of(value).stream())
        .map(TextLiteral::unescaped)
        .filter(value -> label ? !value.equals(name) : !UiscomField.isPlaceholder(value))
        .toList();
  }

  /** A literal between quotes of the customer's own, where no repair of the text could see it. */
  private static String withoutQuotes(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static long depth(String name) {
    return name.chars().filter(letter -> letter == '.').count();
  }
}
