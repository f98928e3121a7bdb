package io.dozvon.providers.dialing.jsonrpc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.JsonText;
import java.net.URI;
import java.util.Map;

/** The envelope of a question. Nothing is asked in batches, and nothing without an id. */
public final class JsonRpc {

  private static final Map<String, String> HEADERS =
      Map.of("Content-Type", "application/json; charset=UTF-8", "Accept", "application/json");

  private JsonRpc() {}

  /** Parameters to be filled, which hold the access token already. */
  public static ObjectNode parameters(String accessToken) {
    return JsonText.empty().put("access_token", accessToken);
  }

  /** Something is to be done, once. */
  public static ApiRequest order(URI address, String id, String method, ObjectNode parameters) {
    return request(address, id, method, parameters, false);
  }

  /** Something is looked up. */
  public static ApiRequest query(URI address, String id, String method, ObjectNode parameters) {
    return request(address, id, method, parameters, true);
  }

  private static ApiRequest request(
      URI address, String id, String method, ObjectNode parameters, boolean repeatable) {
    ObjectNode envelope = JsonText.empty();
    envelope.put("jsonrpc", "2.0").put("id", id).put("method", method).set("params", parameters);
    return new ApiRequest("POST", address, HEADERS, envelope.toString(), repeatable);
  }
}
