package io.dozvon.providers.dialing;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Parameters as PHP writes them, which providers sign and check: what is signed is what is sent.
 */
public final class PhpForm {

  private PhpForm() {}

  /** Joined in this order. */
  public static String of(List<Map.Entry<String, String>> parameters) {
    return parameters.stream()
        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
        .collect(joining("&"));
  }

  /** One value: spaces become plus signs, and the asterisk is encoded, too. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
  }
}
