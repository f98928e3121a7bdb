package io.dozvon.providers.novofon;

import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.CallSetting;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What a connection chooses of how Novofon is asked. */
record NovofonSettings(boolean v1, boolean zadarma) {

  private static final String API = "api";
  private static final String HOST = "host";

  private static final String V1 = "v1";
  private static final String V2 = "2.0";
  private static final String NOVOFON = "novofon";
  private static final String ZADARMA = "zadarma";

  private static final String CALLS = "calls";
  private static final String V1_ZADARMA = V1 + "-" + ZADARMA;

  static final List<CallSetting> ALL =
      List.of(
          choice(
              API,
              V2,
              V1,
              "the API that is asked for calls: of the platform 2.0, where employees have ids, or v1,"
                  + " where they have extensions; `2.0` unless set"),
          choice(HOST, NOVOFON, ZADARMA, "of v1, whose cabinet it is; `novofon` unless set"));

  static final Map<String, URI> ADDRESSES =
      Map.of(
          CALLS,
          URI.create("https://callapi-jsonrpc.novofon.ru/v4.0"),
          V1,
          URI.create("https://api.novofon.com"),
          V1_ZADARMA,
          URI.create("https://api.zadarma.com"));

  private static CallSetting choice(String name, String usual, String other, String meaning) {
    return new CallSetting(name, List.of(usual, other)::contains, usual + " or " + other, meaning);
  }

  static NovofonSettings of(Account account) {
    return new NovofonSettings(
        account.setting(API).filter(V1::equals).isPresent(),
        account.setting(HOST).filter(ZADARMA::equals).isPresent());
  }

  /** Zadarma has no platform 2.0. */
  boolean contradict() {
    return zadarma && !v1;
  }

  URI address(Account account) {
    if (v1) {
      return account.address(zadarma ? V1_ZADARMA : V1);
    }
    return account.address(CALLS);
  }
}
