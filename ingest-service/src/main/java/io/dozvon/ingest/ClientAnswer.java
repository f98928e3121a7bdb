package io.dozvon.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.providers.Reply;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;

/** Endings of requests about clients, as HTTP responses. */
final class ClientAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NOBODY = 401;

  private ClientAnswer() {}

  /** Hangs up on whom we did not hear to the end, unless the rest is known to be short. */
  static MutableHttpResponse<byte[]> to(ClientRequest request, ClientEnding ending) {
    MutableHttpResponse<byte[]> response = of(ending);
    boolean shortEnough =
        request.length().orElse(Long.MAX_VALUE) <= BodyReader.PATIENCE_BYTES
            && ending.status() != 408;
    return ending.heardOut() || shortEnough
        ? response
        : response.header(HttpHeaders.CONNECTION, "close");
  }

  private static MutableHttpResponse<byte[]> of(ClientEnding ending) {
    if (ending instanceof ClientEnding.Done) {
      return HttpResponse.noContent();
    }
    if (ending instanceof ClientEnding.Wrong wrong) {
      return Answer.of(Reply.json(ending.status(), problems(wrong.problems())));
    }
    MutableHttpResponse<byte[]> response = Answer.of(PlainReply.of(ending.status()));
    return ending.status() == NOBODY
        ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        : response;
  }

  private static String problems(List<ClientProblem> problems) {
    ObjectNode body = JSON.createObjectNode().put("error", "Bad Request");
    ArrayNode list = body.putArray("problems");
    problems.forEach(
        problem ->
            list.addObject().put("path", problem.path()).put("expected", problem.expected()));
    return body.toString();
  }
}
