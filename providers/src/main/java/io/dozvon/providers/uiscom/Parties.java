package io.dozvon.providers.uiscom;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.phone.Party;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Numbering;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who takes part, once it is known or guessed which way the call goes.
 *
 * @param clientFrom which number the client was concluded from, where the contact was not sent
 */
record Parties(Optional<Party> client, Optional<String> clientFrom, Optional<String> line) {

  /** What was dialled after the number: {@code 74951112233...1.2.3}, each dot a second. */
  private static final Pattern DIALLED_LATER = Pattern.compile("(?<=[0-9])\\.\\.[0-9.*#]*+$");

  private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");
  private static final int MOST_RUNG = 50;
  private static final int LONGEST = 64;

  static Parties of(Direction direction, Said notice, Numbering numbering) {
    Fields said = notice.fields();
    Optional<String> line = numbering.line(number(UiscomField.LINE, said));
    Optional<Party> contact = numbering.client(number(UiscomField.CLIENT, said));
    if (contact.isPresent()) {
      return new Parties(contact, Optional.empty(), line);
    }
    if (direction == Direction.INBOUND) {
      return other(UiscomField.CALLING, said, numbering, line)
          .orElseGet(() -> new Parties(hidden(notice, numbering), Optional.empty(), line));
    }
    return direction == Direction.OUTBOUND
        ? other(UiscomField.CALLED, said, numbering, line)
            .orElseGet(() -> new Parties(contact, Optional.empty(), line))
        : new Parties(contact, Optional.empty(), line);
  }

  /** The far end of the leg, unless that is a number of the project's own. */
  private static Optional<Parties> other(
      UiscomField field, Fields said, Numbering numbering, Optional<String> line) {
    Optional<String> sent = number(field, said);
    boolean own = numbering.isOwnLine(sent) || numbering.line(sent).equals(line);
    return numbering
        .client(sent)
        .filter(party -> party.phone().isPresent() && !own)
        .map(party -> new Parties(Optional.of(party), Optional.of(field.word()), line));
  }

  /** A caller of whom the platform says expressly that there is no number. */
  private static Optional<Party> hidden(Said notice, Numbering numbering) {
    return notice.blank().contains(UiscomField.CLIENT.plainName())
        ? numbering.client(Optional.of(""))
        : Optional.empty();
  }

  /** The employee by the short number, by which projects know them; else by the platform's id. */
  static Optional<String> extension(Direction direction, Fields said) {
    UiscomField ours = direction == Direction.INBOUND ? UiscomField.CALLED : UiscomField.CALLING;
    return Stream.of(
            UiscomField.EXTENSION.text(said),
            UiscomField.EMPLOYEE.text(said),
            UiscomField.EMPLOYEE_PHONE.text(said).filter(Numbering::isShort),
            ours.text(said).filter(Numbering::isShort))
        .flatMap(sent -> Numbering.extension(sent).stream())
        .findFirst();
  }

  /** Those who were rung, by the platform's ids: all that a lost call tells of them. */
  static List<String> rung(Fields said) {
    return UiscomField.EMPLOYEES.all(said).stream()
        .filter(ids -> ids.length() <= MOST_RUNG * LONGEST)
        .flatMap(SEPARATOR::splitAsStream)
        .filter(id -> !id.isEmpty())
        .flatMap(id -> Numbering.extension(Optional.of(id)).stream())
        .distinct()
        .limit(MOST_RUNG)
        .toList();
  }

  private static Optional<String> number(UiscomField field, Fields said) {
    return field
        .text(said)
        .map(
            sent -> sent.length() <= LONGEST ? DIALLED_LATER.matcher(sent).replaceFirst("") : sent);
  }
}
