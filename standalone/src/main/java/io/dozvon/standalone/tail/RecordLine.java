package io.dozvon.standalone.tail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.client.UnmatchedCall;
import io.dozvon.contracts.phone.Masking;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.SealedCredentials;
import io.dozvon.contracts.serde.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** A record as a person wants to read it: what happened first, nothing confidential. */
final class RecordLine {

  private static final String PARAGRAPH = "\n\n";
  private static final String KEY_ID = "\"keyId\":\"%s\"";

  private final DateTimeFormatter time;
  private final ObjectWriter json = Json.mapper().writer();

  RecordLine(ZoneId zone) {
    this.time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(zone);
  }

  String of(Instant at, String key, Object value) {
    String line = time.format(at) + "  " + key + "  " + summary(value);
    return withKeyId(Masking.confidentialIn(line), value).replace("\n", "\n                ");
  }

  /** It has as many digits as a phone and is none; whoever changes keys has to compare it. */
  private static String withKeyId(String masked, Object value) {
    if (!(value instanceof Connection connection)) {
      return masked;
    }
    return connection
        .credentials()
        .map(SealedCredentials::keyId)
        .map(id -> masked.replace(KEY_ID.formatted(Masking.phone(id)), KEY_ID.formatted(id)))
        .orElse(masked);
  }

  private String summary(Object value) {
    if (value == null) {
      return "(deleted)";
    }
    if (value instanceof Notification notification) {
      return withoutParagraph(notification.text());
    }
    if (value instanceof BotCallback callback) {
      return callback.text() + about(callback.context().callId());
    }
    if (value instanceof VariableUpdate update) {
      return update.variables().stream()
              .map(variable -> variable.name() + "=" + variable.value())
              .collect(Collectors.joining(" "))
          + about(update.context().callId());
    }
    if (value instanceof MatchedCall matched) {
      return call(matched.event()) + ", client by rule " + word(matched.match().rule());
    }
    if (value instanceof UnmatchedCall unmatched) {
      return call(unmatched.event()) + ", no client: " + unmatched.explanation();
    }
    if (value instanceof CallEvent event) {
      return call(event);
    }
    return value instanceof RawWebhook || value instanceof DeadLetter ? bytes(value) : word(value);
  }

  /** A paragraph is what a person said, or a provider sent: nothing for screens. */
  private static String withoutParagraph(String text) {
    int paragraph = text.indexOf(PARAGRAPH);
    return paragraph < 0
        ? text
        : text.substring(0, paragraph)
            + "\n(and %d characters of text)".formatted(text.length() - paragraph - 2);
  }

  private String call(CallEvent event) {
    var call = event.call();
    return word(event.happening())
        + " v"
        + call.version()
        + " "
        + word(call.direction())
        + " "
        + word(call.outcome())
        + about(call.id());
  }

  /** Nothing of the bytes themselves: they may hold anything. */
  private static String bytes(Object value) {
    if (value instanceof DeadLetter letter) {
      return letter.reason() + ": " + letter.explanation() + " (" + letter.origin() + ")";
    }
    return value.toString();
  }

  private String word(Object value) {
    try {
      return json.writeValueAsString(value).replaceAll("^\"|\"$", "");
    } catch (JsonProcessingException unwritable) {
      return value.toString();
    }
  }

  private static String about(String call) {
    return "  [" + call + "]";
  }
}
