package io.dozvon.providers.iptelefon;

import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.CallSetting;
import java.util.Set;
import java.util.regex.Pattern;

/** What differs between IPtelefon's installations. */
enum IptelefonSetting {
  AUTHORIZATION(
      "authorization", "hash", "how requests are signed; a header `bearer` only by https"),
  EMPLOYEE_METHOD("employeeMethod", "call-me", "the method of a call of an employee"),
  EMPLOYEE_PARAMETER("employeeParameter", "src", "its parameter for the short number"),
  GROUP_METHOD("groupMethod", "call-me", "the method of a call of a group; ask your manager"),
  GROUP_PARAMETER("groupParameter", "src", "its parameter for the number of the group"),
  CLIENT_PARAMETER("clientParameter", "dst", "the parameter of both for the client's number");

  static final String BEARER = "bearer";

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  private final String key;
  private final String usual;
  private final String meaning;

  IptelefonSetting(String key, String usual, String meaning) {
    this.key = key;
    this.usual = usual;
    this.meaning = meaning;
  }

  /** What the connection chose, or the usual. */
  String of(Account account) {
    return account.setting(key).orElse(usual);
  }

  CallSetting described() {
    String described = meaning + "; `" + usual + "` unless set";
    return this == AUTHORIZATION
        ? new CallSetting(key, Set.of(usual, BEARER)::contains, "hash or bearer", described)
        : new CallSetting(
            key,
            NAME.asMatchPredicate(),
            "a letter, then letters, digits, '-' and '_', at most 64",
            described);
  }
}
