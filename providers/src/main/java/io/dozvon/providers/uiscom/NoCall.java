package io.dozvon.providers.uiscom;

import io.dozvon.providers.webhook.Fields;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Notifications of what is no call, though a notification may be called like one. */
final class NoCall {

  private NoCall() {}

  /** A chat, a message, a mail: told by their type or id, for their fields are not published. */
  static Optional<String> kind(Fields said) {
    if (CallKey.sent(said).isPresent()) {
      return Optional.empty();
    }
    return Stream.of(UiscomField.COMMUNICATION_TYPE, UiscomField.MNEMONIC, UiscomField.CONSTANT)
        .flatMap(field -> field.all(said).stream())
        .flatMap(id -> kind(id.toLowerCase(Locale.ROOT)).stream())
        .findFirst();
  }

  private static Optional<String> kind(String id) {
    if (id.contains("chat")) {
      return Optional.of("chat");
    }
    if (id.contains("offline_message")) {
      return Optional.of("offline-message");
    }
    boolean mail = id.equals("email") || id.startsWith("email_") || id.endsWith("_email");
    return mail ? Optional.of("email") : Optional.empty();
  }
}
