package io.dozvon.providers.sipuni;

import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.Md5;
import io.dozvon.providers.dialing.PhpForm;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One request to the callback API.
 *
 * @param parameters all but the account and the signature
 */
record SipuniRequest(String method, Map<String, String> parameters) {

  ApiRequest to(Account account) {
    SortedMap<String, String> sent = new TreeMap<>(parameters);
    sent.put("user", account.credential("userId"));
    List<Map.Entry<String, String>> form = new ArrayList<>(sent.entrySet());
    form.add(Map.entry("hash", hash(sent, account.credential("apiKey"))));
    return ApiRequest.form(under(account.address(SipuniCalls.CALLBACK)), PhpForm.of(form));
  }

  /** Over the values that are sent, in the order of their names, as they are before encoding. */
  static String hash(SortedMap<String, String> sent, String secret) {
    return Md5.hex(String.join("+", sent.values()) + "+" + secret);
  }

  private URI under(URI base) {
    String address = base.toString();
    return URI.create(address + (address.endsWith("/") ? "" : "/") + method);
  }

  /** Shows no value: there is a phone among them. */
  @Override
  public String toString() {
    return "SipuniRequest[" + method + "]";
  }
}
