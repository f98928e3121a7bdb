package io.dozvon.providers.sipuni;

import io.dozvon.providers.webhook.Fields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id in the link to a recording: another than that of the call by its last digits, if at all.
 * Marked as what it is, so that it never passes for the id of a call.
 */
final class RecordId {

  private static final Pattern ID = Pattern.compile("[?&]id=([0-9]{6,12}\\.[0-9]{1,9})(?:&|$)");

  private RecordId() {}

  static Optional<String> of(Fields fields) {
    return fields
        .link("call_record_link")
        .map(ID::matcher)
        .filter(Matcher::find)
        .map(link -> "record-" + link.group(1));
  }
}
