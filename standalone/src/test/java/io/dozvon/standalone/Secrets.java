package io.dozvon.standalone;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is confidential in the silence test, each in a form that nothing else can resemble.
 *
 * <p>The phones are not those of the sample webhooks, which the greeting prints.
 */
final class Secrets {

  static final String SIPOUT_KEY = "quietkey-a1";
  static final String SIPUNI_KEY = "quietkey-b2";
  static final String IPTELEFON_KEY = "quietkey-c3";
  static final String NOVOFON_KEY = "quietkey-d4";
  static final String UISCOM_KEY = "quietkey-e5";
  static final String NEW_KEY = "quietkey-f6";
  static final String STRANGERS_KEY = "strangekey-g7";
  static final String BAD_KEY = "quiet key/h8";
  static final String CREDENTIAL = "wrongcredential-i9";
  static final String PHONE = "79004443355";
  static final String LINE = "74951112244";
  static final String RECORDING = "quietrecord-j1";
  static final String SAID = "quietword-k2";
  static final String FIELD = "quietfield-l3";
  static final String JUNK = "quietjunk-m4";
  static final String PADDING = "quietpadding-n5";
  static final String QUERY = "quietquery-o6";
  static final String PASSWORD = "quietpassword-p7";

  static final String TOKEN = "quiettoken-q8-00000001";

  private static final List<String> ALL =
      List.of(
          SIPOUT_KEY,
          SIPUNI_KEY,
          IPTELEFON_KEY,
          NOVOFON_KEY,
          UISCOM_KEY,
          NEW_KEY,
          STRANGERS_KEY,
          BAD_KEY,
          CREDENTIAL,
          PHONE,
          PHONE.substring(1),
          LINE,
          LINE.substring(1),
          RECORDING,
          SAID,
          FIELD,
          JUNK,
          PADDING,
          QUERY,
          PASSWORD,
          TOKEN);

  private Secrets() {}

  /** What of it stands in the texts, with the line it stands in. */
  static Map<String, List<String>> in(Map<String, String> texts) {
    Map<String, List<String>> found = new TreeMap<>();
    texts.forEach(
        (name, text) ->
            text.lines()
                .filter(line -> ALL.stream().anyMatch(line::contains))
                .collect(Collectors.groupingBy(line -> name))
                .forEach(found::put));
    return found;
  }
}
