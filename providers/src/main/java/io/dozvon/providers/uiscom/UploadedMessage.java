package io.dozvon.providers.uiscom;

import com.fasterxml.jackson.databind.JsonNode;
import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.Conclusion.Accepted;
import io.dozvon.providers.dialing.Step;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Failure;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Result;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Unclear;
import java.util.Optional;

/** What the answer to an uploaded request means: it has an id then, which is no call's. */
record UploadedMessage() implements Step.Hearing {

  @Override
  public Step hear(ApiAnswer answer) {
    RpcAnswer read = RpcAnswer.of(answer);
    if (read instanceof Result result) {
      return hasId(result.data())
          ? new Step.Done(Accepted.as(Optional.empty()), result.limits().rest())
          : UiscomErrors.OF_MESSAGES.unreadable(result.limits(), Effect.WRITE);
    }
    return read instanceof Failure failure
        ? UiscomErrors.OF_MESSAGES.conclude(failure, Effect.WRITE)
        : UiscomErrors.OF_MESSAGES.conclude((Unclear) read, Effect.WRITE);
  }

  private static boolean hasId(JsonNode data) {
    JsonNode id = (data.isArray() ? data.path(0) : data).path("id");
    return !id.isBoolean() && id.asLong() > 0;
  }
}
