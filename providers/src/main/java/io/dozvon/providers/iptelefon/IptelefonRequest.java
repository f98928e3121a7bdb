package io.dozvon.providers.iptelefon;

import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.Conclusion.Refused;
import io.dozvon.providers.dialing.HttpAddress;
import io.dozvon.providers.dialing.Md5;
import io.dozvon.providers.dialing.PhpForm;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.providers.dialing.Step;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One request to the customer's server.
 *
 * @param parameters in the order in which they are sent and signed
 */
record IptelefonRequest(List<Map.Entry<String, String>> parameters) {

  private static final Pattern OF_A_HEADER = Pattern.compile("[!-~]+");

  private static final Refused NO_ADDRESS =
      new Refused(
          new Reason(
              "server-url",
              "The credential serverUrl is no http or https address. Enter the full server address"
                  + " that the IPtelefon manager gave you.",
              "serverUrl — не адрес http или https. Впишите полный адрес сервера, который дал"
                  + " менеджер IPtelefon."));

  private static final Refused BEARER_IN_THE_OPEN =
      new Refused(
          new Reason(
              "bearer-without-https",
              "This connection sends its secret as a header (authorization: bearer), and serverUrl"
                  + " is not https. Enter an https address, or choose authorization: hash.",
              "Секретный ключ идёт в заголовке (authorization: bearer), а serverUrl не https."
                  + " Впишите адрес https или выберите authorization: hash."));

  private static final Refused NO_HEADER =
      new Refused(
          new Reason(
              "bearer-secret",
              "The secret has characters that no header can carry. Choose authorization: hash.",
              "В секретном ключе есть знаки, которые нельзя передать в заголовке. Выберите"
                  + " authorization: hash."));

  /** Asks, unless the connection's own settings stand in the way. */
  Step to(Account account, Step.Hearing hearing) {
    Optional<URI> server = HttpAddress.read(account.credential("serverUrl"));
    if (server.isEmpty()) {
      return Step.done(NO_ADDRESS);
    }
    if (!IptelefonSetting.AUTHORIZATION.of(account).equals(IptelefonSetting.BEARER)) {
      return new Step.Ask(signed(server.get(), account.credential("secret")), hearing);
    }
    if (!HttpAddress.isEncrypted(server.get())) {
      return Step.done(BEARER_IN_THE_OPEN);
    }
    return OF_A_HEADER.matcher(account.credential("secret")).matches()
        ? new Step.Ask(bearing(server.get(), account.credential("secret")), hearing)
        : Step.done(NO_HEADER);
  }

  private ApiRequest signed(URI server, String secret) {
    return ApiRequest.form(server, form() + "&hash=" + hash(form(), secret));
  }

  private ApiRequest bearing(URI server, String secret) {
    return ApiRequest.form(server, form()).with("authorization", "Bearer " + secret);
  }

  /** Over the form as it is sent, with nothing between it and the secret. */
  static String hash(String form, String secret) {
    return Md5.hex(form + secret);
  }

  private String form() {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    all.add(Map.entry("topic", "base"));
    all.addAll(parameters);
    return PhpForm.of(all);
  }

  /** Shows no value: there is a phone among them. */
  @Override
  public String toString() {
    return "IptelefonRequest" + parameters.stream().map(Map.Entry::getKey).toList();
  }
}
