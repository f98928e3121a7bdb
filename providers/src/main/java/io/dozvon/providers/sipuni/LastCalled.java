package io.dozvon.providers.sipuni;

import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Numbering;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The employees rung last: one, or a list. */
final class LastCalled {

  /** Ampersand and comma have both been seen. */
  private static final Pattern SEPARATOR = Pattern.compile("[&,;\\s]+");

  private static final int MOST = 50;

  private LastCalled() {}

  static List<String> of(Fields fields) {
    return fields.all("last_called").stream()
        .flatMap(SEPARATOR::splitAsStream)
        .filter(text -> !text.isEmpty())
        .flatMap(text -> Numbering.extension(Optional.of(text)).stream())
        .distinct()
        .limit(MOST)
        .toList();
  }
}
