package io.dozvon.providers.uiscom;

import com.fasterxml.jackson.databind.JsonNode;
import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Conclusion.Accepted;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.providers.dialing.Step;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Failure;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Result;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Unclear;
import java.time.Duration;

/** What a page of a directory means: it is whole, or there is another page. */
record DirectoryPage(Directory directory, Entries before) implements Step.Hearing {

  /** The API goes no further than this. */
  private static final int LAST_OFFSET = 100_000;

  private static final int MOST_PAGES = LAST_OFFSET / Directory.PAGE + 1;

  private static final Reason TOO_MANY =
      new Reason(
          "too-many-entries",
          "the cabinet has more entries than the provider lists; take the id from the cabinet",
          "записей в кабинете больше, чем провайдер показывает; возьмите id в кабинете");

  private static final Reason NO_POINTS =
      new Reason(
          "limit-exceeded",
          "the points that the provider allows were used up before the last page; ask again later",
          "баллы, которые даёт провайдер, закончились до последней страницы; повторите позже");

  @Override
  public Step hear(ApiAnswer answer) {
    RpcAnswer read = RpcAnswer.of(answer);
    if (read instanceof Result result) {
      return result.data().isArray()
          ? after(before.and(result.data(), directory.nameField()), result)
          : UiscomErrors.OF_DATA.unreadable(result.limits(), Effect.QUERY);
    }
    return read instanceof Failure failure
        ? UiscomErrors.OF_DATA.conclude(failure, Effect.QUERY)
        : UiscomErrors.OF_DATA.conclude((Unclear) read, Effect.QUERY);
  }

  private Step after(Entries found, Result result) {
    Duration rest = result.limits().rest();
    if (isLast(found, result)) {
      return new Step.Done(Accepted.found(found.ids()), rest);
    }
    if (found.pages() >= MOST_PAGES || found.rows() > LAST_OFFSET) {
      return new Step.Done(new Conclusion.Refused(TOO_MANY), rest);
    }
    return rest.isZero()
        ? directory.page(found)
        : new Step.Done(new Conclusion.TryLater(NO_POINTS, rest), rest);
  }

  /** Without a total, a page that is not full is the last. */
  private boolean isLast(Entries found, Result result) {
    int size = found.rows() - before.rows();
    long total = total(result.content());
    return size == 0 || (total < 0 ? size < Directory.PAGE : found.rows() >= total);
  }

  private static long total(JsonNode content) {
    JsonNode metadata = content.path("metadata");
    return metadata.hasNonNull("total_items")
        ? metadata.path("total_items").asLong(-1)
        : content.path("total").asLong(-1);
  }
}
