package io.dozvon.providers.dialing.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.Conclusion.Accepted;
import io.dozvon.providers.dialing.Step;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Failure;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Result;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Unclear;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the answer to the start of a call means. A success without the id of a call, or with
 * something else in its place, is none that we may believe; yet the call may ring.
 */
public record StartedCall(ErrorTable errors) implements Step.Hearing {

  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

  @Override
  public Step hear(ApiAnswer answer) {
    RpcAnswer read = RpcAnswer.of(answer);
    if (read instanceof Result result) {
      return callId(result.data())
          .map(id -> started(id, result))
          .orElseGet(() -> errors.unreadable(result.limits(), Effect.CALL));
    }
    return read instanceof Failure failure
        ? errors.conclude(failure, Effect.CALL)
        : errors.conclude((Unclear) read, Effect.CALL);
  }

  private static Step.Done started(String id, Result result) {
    return new Step.Done(Accepted.as(Optional.of(id)), result.limits().rest());
  }

  private static Optional<String> callId(JsonNode data) {
    JsonNode id = data.path("call_session_id");
    return Optional.of(id)
        .filter(node -> node.isIntegralNumber() || node.isTextual())
        .map(JsonNode::asText)
        .filter(text -> ID.matcher(text).matches());
  }
}
