package io.dozvon.providers.novofon;

import io.dozvon.providers.webhook.CallId;
import io.dozvon.providers.webhook.Fields;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ids that a webhook gives. That of the call goes by several shapes, {@code in_} and 40 hex
 * digits or a plain number; that of its recording is the only one that some texts come with.
 */
final class NovofonIds {

  /** Words that are sent for no id: as one they would make one call of all that have none. */
  private static final Pattern NO_ID =
      Pattern.compile("(?i)[0_.-]*|none|false|undefined|unknown|in_|out_");

  /** Shorter ones are a yes or a no. */
  private static final Pattern RECORDING = Pattern.compile("(?=.*[1-9])[A-Za-z0-9._-]{8,128}");

  private NovofonIds() {}

  static Optional<String> ofCall(Fields fields) {
    return fields
        .text("pbx_call_id")
        .filter(sent -> sent.length() > 128 || !NO_ID.matcher(sent).matches())
        .map(CallId::usable);
  }

  static Optional<String> ofRecording(Fields fields) {
    return recording(fields.text("call_id_with_rec"));
  }

  /** A text calls the id of its recording otherwise. */
  static Optional<String> ofText(Fields fields) {
    return recording(fields.text("call_id", "call_id_with_rec"));
  }

  private static Optional<String> recording(Optional<String> sent) {
    return sent.filter(id -> RECORDING.matcher(id).matches()).map(CallId::usable);
  }
}
