package io.dozvon.simulator.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;

/**
 * The envelope of a question.
 *
 * @param fault what is wrong with it
 */
record RpcRequest(JsonNode id, String method, JsonNode params, Optional<RpcFault> fault) {

  static RpcRequest of(String body) {
    JsonNode sent = Json.read(body).orElse(MissingNode.getInstance());
    JsonNode id = sent.path("id");
    return new RpcRequest(
        id.isTextual() || id.isNumber() ? id : NullNode.getInstance(),
        sent.path("method").asText(),
        sent.path("params"),
        fault(sent));
  }

  private static Optional<RpcFault> fault(JsonNode sent) {
    if (sent.isMissingNode()) {
      return Optional.of(RpcFault.of(-32700, "parse_error", "Parse error"));
    }
    if (sent.isArray()) {
      return Optional.of(
          RpcFault.of(-32099, "batch_opreations_not_supported", "Batch is not supported"));
    }
    boolean right =
        sent.path("jsonrpc").asText().equals("2.0")
            && sent.path("method").isTextual()
            && sent.path("params").isObject();
    if (!right) {
      return Optional.of(RpcFault.of(-32600, "invalid_request", "Invalid request"));
    }
    return sent.path("id").isTextual() || sent.path("id").isNumber()
        ? Optional.empty()
        : Optional.of(
            RpcFault.of(-32099, "notifications_not_supported", "Notifications are not supported"));
  }

  /** Nothing of the parameters. */
  @Override
  public String toString() {
    return "RpcRequest[" + method + "]";
  }
}
