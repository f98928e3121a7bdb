package io.dozvon.providers.sipout;

import io.dozvon.providers.dialing.HttpAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a callback widget as the cabinet shows it. The client's number takes the place of
 * {@code <номер телефона>} wherever that stands, as it is or encoded, or of an empty {@code ph}.
 */
final class WidgetAddress {

  private static final Pattern PLACE = plainOrEncoded("<номер телефона>");
  private static final Pattern EMPTY_PARAMETER = Pattern.compile("(?<=[?&]ph=)(?=[&#]|$)");

  private WidgetAddress() {}

  /** With this number; empty where there is no place for it, or no address. */
  static Optional<URI> of(String widget, String phone) {
    Pattern place = PLACE.matcher(widget).find() ? PLACE : EMPTY_PARAMETER;
    return place.matcher(widget).find()
        ? HttpAddress.read(place.matcher(widget).replaceAll(phone))
        : Optional.empty();
  }

  /** Browsers encode all of it, or only what is not Latin. */
  private static Pattern plainOrEncoded(String text) {
    return Pattern.compile(
        text.chars()
            .mapToObj(WidgetAddress::plainOrEncoded)
            .collect(Collectors.joining("", "(?iu)", "")));
  }

  private static String plainOrEncoded(int character) {
    byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
    String encoded = HexFormat.of().withPrefix("%").formatHex(bytes);
    String plain = Pattern.quote(Character.toString(character));
    String upper =
        HexFormat.of()
            .withPrefix("%")
            .formatHex(
                Character.toString(Character.toUpperCase(character))
                    .getBytes(StandardCharsets.UTF_8));
    return "(?:" + plain + "|" + encoded + "|" + upper + (character == ' ' ? "|\\+" : "") + ")";
  }
}
