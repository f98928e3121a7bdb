package io.dozvon.simulator.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.dozvon.simulator.JsonBody;
import java.util.Optional;

/**
 * What the platform does not do, and why: of the two names, the mnemonic is the one that counts.
 *
 * @param field the parameter that it is about
 */
record RpcFault(int code, String mnemonic, String message, Optional<String> field) {

  static RpcFault of(int code, String mnemonic, String message) {
    return new RpcFault(code, mnemonic, message, Optional.empty());
  }

  /** One of the parameters is to blame. */
  static RpcFault about(String field, String mnemonic, String message) {
    return new RpcFault(-32602, mnemonic, message, Optional.of(field));
  }

  /**
   * As it is answered; errors, too, come with this status.
   *
   * @param metadata limits, where they are told
   */
  Said said(JsonNode id, JsonBody metadata) {
    JsonBody data =
        JsonBody.of("mnemonic", mnemonic)
            .put("field", field.orElse(null))
            .put("value", null)
            .put("params", JsonBody.of("object", field.orElse(null)))
            .put("extended_helper", null)
            .put("metadata", metadata);
    JsonBody error = JsonBody.of("code", code).put("message", message).put("data", data);
    return Said.json(200, JsonBody.of("jsonrpc", "2.0").put("id", id).put("error", error));
  }
}
