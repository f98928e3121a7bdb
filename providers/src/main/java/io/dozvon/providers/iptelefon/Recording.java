package io.dozvon.providers.iptelefon;

import io.dozvon.providers.FactDraft;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a field {@code link} holds. In a webhook it is the link to a recording, in the call log the
 * id of one, to be fetched with {@code get-mp3}: an id is never taken for a link.
 *
 * @param notFollowed why what was sent is not a link to follow, where it is no id either
 */
record Recording(Optional<String> link, Optional<String> id, Optional<String> notFollowed) {

  private static final Pattern NONE = Pattern.compile("(?i)0|unknown|false|none");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  static Recording of(Optional<String> sent, Optional<String> link) {
    Optional<String> other = sent.filter(text -> link.isEmpty() && !NONE.matcher(text).matches());
    Optional<String> id = other.filter(text -> ID.matcher(text).matches());
    Optional<String> why =
        other.filter(text -> id.isEmpty()).map(text -> isPlainHttp(text) ? "not https" : "no link");
    return new Recording(link, id, why);
  }

  private static boolean isPlainHttp(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7);
  }

  FactDraft addTo(FactDraft draft) {
    return draft
        .recording(link)
        .word("record_id", id)
        .word("record_link_not_followed", notFollowed);
  }
}
