package io.dozvon.providers.uiscom;

import io.dozvon.providers.FactDraft;
import io.dozvon.providers.webhook.Fields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a notification tells of recordings: links, or only hashes of which none can be made. */
final class Recordings {

  private static final Pattern HASH = Pattern.compile("[0-9A-Fa-f]{16,64}");

  private Recordings() {}

  static Optional<String> link(Fields said) {
    return UiscomField.RECORDING.link(said);
  }

  /** A hash is no link, a link that is not safe is not followed, and of several one is kept. */
  static FactDraft words(FactDraft draft, Fields said) {
    List<String> all = UiscomField.RECORDING.all(said);
    Optional<String> hash = all.stream().filter(text -> HASH.matcher(text).matches()).findFirst();
    boolean refused = !all.isEmpty() && hash.isEmpty() && link(said).isEmpty();
    return draft
        .word("file_duration", UiscomField.RECORDING_SECONDS.text(said))
        .word("recordings", Optional.of(all.size()).filter(n -> n > 1).map(String::valueOf))
        .word("record_hash", hash)
        .word("recording_refused", Optional.of("not an https link").filter(why -> refused));
  }

  static boolean isVoiceMail(Fields said) {
    return link(said).filter(text -> text.contains("/voice_mail/")).isPresent();
  }
}
