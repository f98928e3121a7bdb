package io.dozvon.providers.uiscom;

import io.dozvon.providers.dialing.Account;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The brand under which a cabinet was opened: a key of one is nothing to the other. */
enum Portal {
  UISCOM(""),
  COMAGIC("-comagic");

  /** The setting that chooses. */
  static final String SETTING = "portal";

  private static final String CALLS = "calls";
  private static final String DATA = "data";

  private final String suffix;

  Portal(String suffix) {
    this.suffix = suffix;
  }

  private String host() {
    return this == UISCOM ? "uiscom.ru" : "comagic.ru";
  }

  private String word() {
    return this == UISCOM ? "uiscom" : "comagic";
  }

  static boolean knows(String word) {
    return Arrays.stream(values()).anyMatch(portal -> portal.word().equals(word));
  }

  /** UISCOM where nothing is chosen. */
  private static Portal of(Account account) {
    return account
        .setting(SETTING)
        .filter(COMAGIC.word()::equals)
        .map(word -> COMAGIC)
        .orElse(UISCOM);
  }

  /** Where calls are asked for. */
  static URI calls(Account account) {
    return account.address(CALLS + of(account).suffix);
  }

  /** Where all else is. */
  static URI data(Account account) {
    return account.address(DATA + of(account).suffix);
  }

  /** The addresses of both, by part. */
  static Map<String, URI> addresses() {
    return Arrays.stream(values())
        .flatMap(
            portal ->
                Stream.of(
                    Map.entry(CALLS + portal.suffix, portal.at("callapi", "v4.0")),
                    Map.entry(DATA + portal.suffix, portal.at("dataapi", "v2.0"))))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private URI at(String api, String version) {
    return URI.create("https://" + api + "." + host() + "/" + version);
  }
}
