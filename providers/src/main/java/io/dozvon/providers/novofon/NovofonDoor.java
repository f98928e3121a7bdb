package io.dozvon.providers.novofon;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Door;
import io.dozvon.providers.Entry;
import io.dozvon.providers.Entry.Denied;
import io.dozvon.providers.Entry.GrantedWithout;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Reply;
import io.dozvon.providers.webhook.Fields;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets in whoever knows the path, unless a signature is sent that does not fit. An account without
 * API keys signs nothing, so that a missing signature turns nobody away; it is counted, and the
 * facts say so.
 *
 * <p>By the guide the key in the path is the secret that signs. Where a customer chose another one,
 * every signed webhook is turned away: that is seen at the first call, while a check that gives way
 * would never be seen to be none.
 */
record NovofonDoor() implements Door {

  private static final String PLACE = "header 'Signature'";

  /** The check of an address; what a browser or a JSON reader would take for more is no check. */
  private static final Pattern ECHO = Pattern.compile("[A-Za-z0-9._~:=+/@-]{1,256}");

  @Override
  public Entry examine(RawWebhook webhook, PathKey pathKey) {
    Optional<Signature> signature = Signature.of(webhook);
    if (signature.isEmpty()) {
      return Signature.isExpectedOn(webhook) ? new GrantedWithout(PLACE) : Entry.granted();
    }
    return signature.get().fits(webhook, pathKey.secret())
        ? Entry.granted()
        : new Denied(403, PLACE);
  }

  @Override
  public Set<String> keptHeaders() {
    return Set.of(Signature.HEADER);
  }

  /**
   * Novofon carries out what it finds in an answer, up to sending the call elsewhere: say nothing.
   */
  @Override
  public Reply accepted(RawWebhook webhook) {
    return echo(Fields.of(webhook))
        .map(text -> new Reply(200, "text/plain", text))
        .orElse(Reply.json(200, "{}"));
  }

  @Override
  public Reply refused(int status) {
    return Reply.json(status, "{}");
  }

  private static Optional<String> echo(Fields fields) {
    return fields.sent("event")
        ? Optional.empty()
        : fields.exact("zd_echo").filter(text -> ECHO.matcher(text).matches());
  }
}
