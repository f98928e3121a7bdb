package io.dozvon.providers.iptelefon;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Door;
import io.dozvon.providers.Entry;
import io.dozvon.providers.Entry.GrantedWithout;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Reply;
import io.dozvon.providers.webhook.Fields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Lets in whoever knows the path, unless a token is sent besides that is not the connection's. That
 * every webhook carries one is known of one integration only, and the path alone already proves the
 * key: a call must not be lost for a token that was never promised. That it is missing is counted.
 */
record IptelefonDoor() implements Door {

  private static final String TOKEN = "token";

  @Override
  public Entry examine(RawWebhook webhook, PathKey pathKey) {
    Fields fields = Fields.of(webhook);
    String place = fields.bodyIsEmpty() ? "query field 'token'" : "body field 'token'";
    if (fields.all(TOKEN).isEmpty() && fields.sent("cmd")) {
      return new GrantedWithout(place);
    }
    if (fields.all(TOKEN).stream().allMatch(token -> opens(token, pathKey))) {
      return Entry.granted();
    }
    return Entry.unauthorized(place);
  }

  /** While a key is changed, the path and the body may hold different keys of one connection. */
  private static boolean opens(String token, PathKey pathKey) {
    return MessageDigest.isEqual(bytes(token), bytes(pathKey.secret()))
        || pathKey.isOfConnection().test(token);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Reply accepted(RawWebhook webhook) {
    return Reply.json(200, "{}");
  }

  @Override
  public Reply refused(int status) {
    return Reply.json(status, "{\"error\":\"" + error(status) + "\"}");
  }

  /** In words, as the known integration answers a wrong token. */
  private static String error(int status) {
    return switch (status) {
      case 401, 403 -> "Invalid token";
      case 404 -> "Not found";
      case 413 -> "Too large";
      case 429, 503 -> "Try again later";
      default -> "Refused";
    };
  }
}
