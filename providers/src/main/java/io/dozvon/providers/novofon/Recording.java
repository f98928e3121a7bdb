package io.dozvon.providers.novofon;

import io.dozvon.providers.webhook.Fields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the recording can be heard. As a rule that must be asked for by the recording's id. */
final class Recording {

  /** Platform two names a recording by its call and a secret. */
  private static final Pattern ID_OF_PLATFORM_TWO =
      Pattern.compile("([0-9]{1,20})\\.([0-9a-fA-F]{32})");

  private Recording() {}

  /** Under the names that one integration looks for; nobody has documented any. */
  static Optional<String> link(Fields fields) {
    return fields.link("audio_link", "link", "record_link", "url");
  }

  /** By the shape of platform two's links, where the id is plainly one of the same call there. */
  static Optional<String> inferredLink(Fields fields) {
    Matcher id = ID_OF_PLATFORM_TWO.matcher(fields.text("call_id_with_rec").orElse(""));
    boolean recorded = fields.flag("is_recorded").orElse(true);
    return recorded && id.matches() && fields.text("pbx_call_id").orElse("").equals(id.group(1))
        ? Optional.of(
            "https://app.novofon.ru/system/media/talk/" + id.group(1) + "/" + id.group(2) + "/")
        : Optional.empty();
  }
}
