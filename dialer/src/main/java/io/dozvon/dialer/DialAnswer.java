package io.dozvon.dialer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.dialing.Verdict;
import io.dozvon.providers.dialing.Reason;
import java.util.Map;
import java.util.Optional;

/**
 * What a request to call is answered with.
 *
 * @param retryAfter seconds after which it may be asked again
 * @param heardOut whether the request's body was read to its end
 */
record DialAnswer(int status, String body, Optional<Long> retryAfter, boolean heardOut) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Verdict, Integer> STATUS =
      Map.of(
          Verdict.ACCEPTED, 200,
          Verdict.REFUSED, 422,
          Verdict.TRY_LATER, 503,
          Verdict.UNKNOWN, 202);
  private static final Map<Integer, String> PLAIN =
      Map.of(
          400, "Bad Request",
          401, "Unauthorized",
          404, "Not Found",
          408, "Request Timeout",
          413, "Payload Too Large",
          500, "Internal Server Error",
          503, "Service Unavailable");

  /**
   * What a command came to.
   *
   * @param query whether what was found is the answer itself
   */
  static DialAnswer of(CallResult result, boolean query) {
    int status = STATUS.get(result.verdict());
    if (query && result.verdict() == Verdict.ACCEPTED) {
      ObjectNode found = JSON.createObjectNode();
      result.value().forEach(found::put);
      return whole(status, found, Optional.empty());
    }
    ObjectNode body = body(word(result.verdict()), result.command());
    result.providerCallId().ifPresent(id -> body.put("callId", id));
    result.code().ifPresent(code -> body.put("code", code));
    result.reason().ifPresent(reason -> body.put("reason", reason));
    result.retryAfterSeconds().ifPresent(after -> body.put("retryAfterSeconds", after));
    result.link().ifPresent(link -> body.put("link", link));
    return whole(status, body, result.retryAfterSeconds());
  }

  /** It is not a command yet, and will be none. */
  static DialAnswer refused(int status, Reason reason, String language) {
    ObjectNode body = JSON.createObjectNode();
    body.put("status", "refused");
    body.put("code", reason.code());
    body.put("reason", reason.in(language));
    return whole(status, body, Optional.empty());
  }

  /** Its result was not told in time; it may come yet. */
  static DialAnswer undecided(String command, Reason reason, String language) {
    ObjectNode body = body("unknown", command);
    body.put("code", reason.code());
    body.put("reason", reason.in(language));
    return whole(202, body, Optional.empty());
  }

  /** Without any words of ours. */
  static DialAnswer plain(int status, boolean heardOut) {
    ObjectNode body = JSON.createObjectNode().put("error", PLAIN.get(status));
    return new DialAnswer(
        status, body.toString(), status == 503 ? Optional.of(2L) : Optional.empty(), heardOut);
  }

  private static ObjectNode body(String status, String command) {
    return JSON.createObjectNode().put("status", status).put("requestId", command);
  }

  private static DialAnswer whole(int status, ObjectNode body, Optional<Long> retryAfter) {
    return new DialAnswer(status, body.toString(), retryAfter, true);
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> "accepted";
      case REFUSED -> "refused";
      case TRY_LATER -> "try-later";
      case UNKNOWN -> "unknown";
    };
  }
}
