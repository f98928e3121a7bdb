package io.dozvon.providers.sipuni;

import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Numbering;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One side of a leg, as an event names it.
 *
 * @param type 1 is outside, 2 is inside; many comments in the wild have it the wrong way round
 * @param number with the account's prefix where it is inside
 * @param shortNumber without that prefix
 */
record Side(
    Optional<Integer> type,
    Optional<String> number,
    Optional<String> shortNumber,
    Optional<String> account) {

  /** The tail of a line: {@code 74951112233_id100200}. */
  private static final Pattern LINE_TAIL = Pattern.compile("_id[0-9]+$");

  static Side source(Fields fields) {
    return new Side(
        fields.integer("src_type"),
        fields.text("src_num"),
        fields.text("short_src_num"),
        fields.text("user_id"));
  }

  static Side destination(Fields fields) {
    return new Side(
        fields.integer("dst_type"),
        fields.text("dst_num"),
        fields.text("short_dst_num"),
        fields.text("user_id"));
  }

  boolean outside() {
    return type.filter(given -> given == 1).isPresent();
  }

  boolean inside() {
    return type.filter(given -> given == 2).isPresent();
  }

  /** Inside, or, where the type is missing, by the looks of its number. */
  boolean employee() {
    return inside() || (type.isEmpty() && shortExtension().isPresent());
  }

  boolean named() {
    return outsideNumber().isPresent();
  }

  /** Only a line of the project's own has such a tail. */
  boolean hasLineTail() {
    return Stream.concat(number.stream(), shortNumber.stream())
        .anyMatch(text -> LINE_TAIL.matcher(text).find());
  }

  /** The number of somebody outside, or of the line. */
  Optional<String> outsideNumber() {
    return number.or(() -> shortNumber).map(Side::withoutTail);
  }

  /** An employee's extension, where this side is known to be one. */
  Optional<String> extension() {
    return shortExtension()
        .or(() -> inside() ? Numbering.extension(shortNumber.or(() -> number)) : Optional.empty());
  }

  /** An extension by its looks: up to six digits, the account's prefix not counted. */
  Optional<String> shortExtension() {
    return shortNumber
        .filter(Numbering::isShort)
        .or(() -> number.map(this::withoutAccount).filter(Numbering::isShort));
  }

  private String withoutAccount(String text) {
    return account
        .filter(prefix -> text.startsWith(prefix))
        .map(prefix -> text.substring(prefix.length()))
        .orElse(text);
  }

  private static String withoutTail(String text) {
    return LINE_TAIL.matcher(text).replaceFirst("");
  }
}
