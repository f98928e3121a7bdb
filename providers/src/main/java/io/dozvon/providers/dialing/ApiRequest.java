package io.dozvon.providers.dialing;

import java.net.URI;
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

  /** No more than where it goes: all else may open doors. */
  @Override
  public String toString() {
    return "ApiRequest[" + method + " " + address.getHost() + "]";
  }
}
