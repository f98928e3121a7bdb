package io.dozvon.providers.novofon;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.webhook.Fields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The signature that came with a webhook: the HMAC-SHA1 of some of its values, by the account's API
 * secret, which is the key in the path.
 */
record Signature(String sent) {

  static final String HEADER = "signature";

  private static final String RESULT = "result";

  /** Empty where none was sent. */
  static Optional<Signature> of(RawWebhook webhook) {
    return Optional.ofNullable(webhook.requestHeaders().get(HEADER))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(Signature::new);
  }

  /** Whether an account with API keys would have signed it: nobody says so of every event. */
  static boolean isExpectedOn(RawWebhook webhook) {
    return signedText(Fields.of(webhook)).isPresent();
  }

  /** What nobody knows how to sign fits: then the key in the path has to do. */
  boolean fits(RawWebhook webhook, String secret) {
    return signedText(Fields.of(webhook))
        .map(text -> !secret.isEmpty() && fits(HmacSha1.of(text, secret)))
        .orElse(true);
  }

  /** The digest's hex digits in base64; the bare digest is tolerated. Both are always compared. */
  private boolean fits(byte[] digest) {
    byte[] hex = HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
    boolean documented = isBase64Of(hex);
    boolean tolerated = isBase64Of(digest);
    return documented || tolerated;
  }

  private boolean isBase64Of(byte[] bytes) {
    return MessageDigest.isEqual(
        Base64.getEncoder().encode(bytes), sent.getBytes(StandardCharsets.UTF_8));
  }

  /** The values as they were sent, a missing one empty: tidied they would be other than signed. */
  private static Optional<String> signedText(Fields fields) {
    return fields
        .text("event")
        .flatMap(NovofonEvent::of)
        .map(NovofonEvent::signedFields)
        .filter(names -> isKnown(names, fields))
        .map(
            names -> names.stream().map(name -> exact(fields, name)).collect(Collectors.joining()));
  }

  /** Not where the provider does not say, nor where a result came in pieces instead of as text. */
  private static boolean isKnown(List<String> names, Fields fields) {
    boolean whole = fields.sent(RESULT) || !names.contains(RESULT);
    return !names.isEmpty() && whole && fields.problem().isEmpty();
  }

  private static String exact(Fields fields, String name) {
    return fields.exact(name).orElse("");
  }

  /** Never the signature: it opens the door again. */
  @Override
  public String toString() {
    return "Signature[***]";
  }
}
