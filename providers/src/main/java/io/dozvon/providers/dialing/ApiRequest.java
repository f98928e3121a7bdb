package io.dozvon.providers.dialing;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * One request to a provider.
 *
 * @param address may hold a secret
 * @param repeatable whether it changes nothing at the provider, so that it may be sent again where
 *     nobody knows whether it arrived
 */
public record ApiRequest(
    String method, URI address, Map<String, String> headers, String body, boolean repeatable) {

  /** Copies the headers. */
  public ApiRequest {
    headers = Map.copyOf(headers);
  }

  /** Posts a form that changes something there. */
  public static ApiRequest form(URI address, String form) {
    Map<String, String> type = Map.of("content-type", "application/x-www-form-urlencoded");
    return new ApiRequest("POST", address, type, form, false);
  }

  /** Gets an address, which changes something there all the same. */
  public static ApiRequest get(URI address) {
    return new ApiRequest("GET", address, Map.of(), "", false);
  }

  /** The same with one more header. */
  public ApiRequest with(String header, String value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(header, value);
    return new ApiRequest(method, address, all, body, repeatable);
  }

  /** No more than where it goes: all else may open doors. */
  @Override
  public String toString() {
    return "ApiRequest[" + method + " " + address.getHost() + "]";
  }
}
