package io.dozvon.providers.uiscom;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.phone.Party;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Numbering;
import java.util.Locale;
import java.util.Optional;

/**
 * Which way a call goes and how we know.
 *
 * @param direction as far as it may outweigh what other notifications of the call say
 * @param guess the likeliest, which gives way to what any other notification says
 * @param inferredFrom what it was concluded from, where it was not said
 */
record Heading(Direction direction, Direction guess, Optional<String> inferredFrom) {

  static Heading of(Fields said, UiscomEvent event, Numbering numbering) {
    Optional<Boolean> internal = UiscomField.IS_INTERNAL.flag(said);
    if (internal.orElse(false)) {
      return known(Direction.INTERNAL);
    }
    Direction word = word(UiscomField.DIRECTION.text(said));
    if (internal.isEmpty() && hasShortClient(said, numbering)) {
      return concluded(Direction.INTERNAL, "contact_phone_number");
    }
    Optional<String> ordered = ordered(said);
    if (ordered.isPresent() && word != Direction.OUTBOUND) {
      return concluded(Direction.OUTBOUND, ordered.get());
    }
    return word == Direction.UNKNOWN ? guessed(said, event, numbering) : known(word);
  }

  /**
   * Calls that were ordered through the Call API are reported as inbound unless the order said
   * otherwise, and yet it is the business that calls. Only such calls have an external id.
   */
  private static Optional<String> ordered(Fields said) {
    Optional<String> source = UiscomField.SOURCE.text(said);
    if (source.isPresent()) {
      return source
          .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("callapi"))
          .map(callApi -> "call_source");
    }
    return UiscomField.EXTERNAL_ID.text(said).map(id -> "external_id");
  }

  private static boolean hasShortClient(Fields said, Numbering numbering) {
    return numbering
        .client(UiscomField.CLIENT.text(said))
        .filter(party -> party.kind() == Party.Kind.EXTENSION)
        .isPresent();
  }

  private static Heading guessed(Fields said, UiscomEvent event, Numbering numbering) {
    if (event.direction() != Direction.UNKNOWN) {
      return new Heading(Direction.UNKNOWN, event.direction(), Optional.of("event"));
    }
    Optional<Party> client = numbering.client(UiscomField.CLIENT.text(said));
    if (same(client, numbering.client(UiscomField.CALLING.text(said)))) {
      return new Heading(Direction.UNKNOWN, Direction.INBOUND, Optional.of("calling_phone_number"));
    }
    return same(client, numbering.client(UiscomField.CALLED.text(said)))
        ? new Heading(Direction.UNKNOWN, Direction.OUTBOUND, Optional.of("called_phone_number"))
        : new Heading(Direction.UNKNOWN, Direction.UNKNOWN, Optional.empty());
  }

  private static boolean same(Optional<Party> one, Optional<Party> other) {
    return one.flatMap(Party::phone).isPresent()
        && one.flatMap(Party::phone).equals(other.flatMap(Party::phone));
  }

  private static Direction word(Optional<String> sent) {
    return switch (sent.orElse("").toLowerCase(Locale.ROOT)) {
      case "in" -> Direction.INBOUND;
      case "out" -> Direction.OUTBOUND;
      default -> Direction.UNKNOWN;
    };
  }

  private static Heading known(Direction direction) {
    return new Heading(direction, direction, Optional.empty());
  }

  private static Heading concluded(Direction direction, String from) {
    return new Heading(direction, direction, Optional.of(from));
  }
}
