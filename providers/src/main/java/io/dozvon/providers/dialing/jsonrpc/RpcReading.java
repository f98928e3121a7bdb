package io.dozvon.providers.dialing.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.JsonText;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Failure;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Result;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Unclear;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads an answer that may be anything: an error may come under any status, as an object or as a
 * mere text, with its mnemonic where it belongs or within its message.
 */
final class RpcReading {

  /** Has an underscore: single words of a sentence name no error. */
  private static final Pattern MNEMONIC = Pattern.compile("[a-z]+(?:_[a-z]+)+");

  private static final int READ_OF_TEXT = 1_000;

  private RpcReading() {}

  static RpcAnswer of(ApiAnswer answer) {
    return JsonText.object(answer.body())
        .map(body -> of(body, answer))
        .orElseGet(() -> new Unclear(answer));
  }

  private static RpcAnswer of(JsonNode body, ApiAnswer answer) {
    JsonNode error = body.path("error");
    JsonNode result = body.path("result");
    if (isThere(error) == isThere(result)) {
      return new Unclear(answer);
    }
    if (isThere(error)) {
      return failure(error, answer);
    }
    return answer.succeeded()
        ? new Result(result, Limits.of(result.path("metadata")))
        : new Unclear(answer);
  }

  /** What is absent comes as null; some write it otherwise. */
  private static boolean isThere(JsonNode node) {
    boolean nothing = node.isMissingNode() || node.isNull();
    boolean empty = node.isTextual() && node.textValue().isBlank();
    return !nothing && !empty && !(node.isBoolean() && !node.booleanValue());
  }

  private static Failure failure(JsonNode error, ApiAnswer answer) {
    JsonNode data = error.path("data");
    List<String> words = new ArrayList<>();
    words.add(start(data.path("mnemonic").asText()).strip());
    words.addAll(mnemonicsIn(start(error.path("message").asText())));
    words.addAll(mnemonicsIn(start(data.asText())));
    words.addAll(mnemonicsIn(start(error.asText())));
    return new Failure(
        words,
        error.path("code").asInt(),
        start(data.path("field").asText()),
        Limits.of(data.path("metadata")),
        answer);
  }

  private static List<String> mnemonicsIn(String text) {
    return MNEMONIC.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String start(String text) {
    return text.length() > READ_OF_TEXT ? text.substring(0, READ_OF_TEXT) : text;
  }
}
