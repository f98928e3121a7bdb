package io.dozvon.normalizer;

/** Every node and store of the topology: a changed name is a lost state. */
final class Names {

  static final String RAW_WEBHOOKS = "raw-webhooks";
  static final String CALL_ATTEMPTS = "call-attempts";
  static final String CALL_RESULTS = "call-results";
  static final String READ_ATTEMPT = "read-attempt";
  static final String READ_RESULT = "read-result";
  static final String WITH_ATTEMPTS = "with-attempts";
  static final String WITH_RESULTS = "with-results";
  static final String TELL_APART = "tell-apart";
  static final String WISHES = "-wishes";
  static final String WEBHOOKS = "-webhooks";
  static final String RESTATE_CALL = "restate-call";
  static final String RESTATED = "restated";
  static final String RESTATED_CALLS = "restated-calls";
  static final String LETTERS = "letters";
  static final String LETTERS_OF_WISHES = "letters-of-wishes";
  static final String READ_WEBHOOK = "read-webhook";
  static final String SORT_OUT = "sort-out";
  static final String REFUSED = "-refused";
  static final String UNDERSTOOD = "-understood";
  static final String BURY = "bury";
  static final String DEAD_LETTERS = "dead-letters";
  static final String UNWRAP = "unwrap";
  static final String FOLD_CALLS = "fold-calls";
  static final String CALL_EVENTS = "call-events";

  static final String CALLS = "calls";
  static final String CALL_IDS = "call-ids";
  static final String CALLS_BY_AGE = "calls-by-age";

  private Names() {}
}
