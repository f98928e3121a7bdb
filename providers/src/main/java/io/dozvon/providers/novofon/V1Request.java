package io.dozvon.providers.novofon;

import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.PhpForm;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A question to the API that Novofon took over from Zadarma, signed.
 *
 * @param path from the host on, with the slash at its end
 */
record V1Request(String path, SortedMap<String, String> parameters) {

  /** To be sent to that address. What is signed is the path there, whatever stands before it. */
  ApiRequest get(URI address, Account account) {
    String base = address.toString().replaceFirst("/+$", "");
    String form = form();
    return new ApiRequest(
        "GET",
        URI.create(base + path + (form.isEmpty() ? "" : "?" + form)),
        Map.of(
            "Authorization",
            account.credential(Novofon.KEY) + ":" + signature(account.credential(Novofon.SECRET)),
            "Accept",
            "application/json"),
        "",
        false);
  }

  String signature(String secret) {
    String form = form();
    return HmacSha1.base64OfHex(path + form + md5(form), secret);
  }

  private String form() {
    return PhpForm.of(List.copyOf(parameters.entrySet()));
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java runtime has MD5", impossible);
    }
  }

  /** Shows no parameter: there are phones among them. */
  @Override
  public String toString() {
    return "V1Request[" + path + "]";
  }
}
