package io.dozvon.dialer;

/** Every name in the topology. Names of stores and repartitions become names of topics. */
final class Names {

  static final String STAGE = "dialer";
  static final String CALLER = "dialer-caller";

  static final String CLIENT_CARDS = "client-cards";
  static final String KNOWN_COMMANDS = "known-commands";
  static final String DEADLINES = "deadlines";

  static final String CLIENTS = "clients";
  static final String KEEP_CARDS = "keep-cards";
  static final String LOOK_UP = "look-up";
  static final String COMMANDS = "commands";
  static final String RECEIVE = "receive";
  static final String JUDGE = "judge";
  static final String RESULTS = "results";
  static final String REMEMBER = "remember";

  static final String BOTH = "both";
  static final String ATTEMPTED = "attempted";
  static final String TOLD = "told";
  static final String REFUSED = "refused";
  static final String ASKED = "asked";
  static final String BY_CLIENT = "by-client";
  static final String BY_CONNECTION = "by-connection";

  private Names() {}
}
