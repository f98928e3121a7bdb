package io.dozvon.matcher;

/** Every name in the topology. Names of stores and repartitions become names of topics. */
final class Names {

  static final String STAGE = "client-matcher";

  static final String PHONES_OF_CLIENT = "phones-of-client";
  static final String CLIENT_BY_PHONE = "client-by-phone";
  static final String CLIENTS_PER_PHONE = "clients-per-phone";
  static final String SAVE_WEBHOOKS = "save-webhooks";
  static final String MATCHES = "matches";
  static final String MATCHES_BY_HOUR = "matches-by-hour";
  static final String HELD_CALLS = "held-calls";
  static final String HELD_KEYS = "held-keys";
  static final String INDEX_CHANGES = "index-changes";

  static final String CLIENTS = "clients";
  static final String READ_PHONES = "read-phones";
  static final String UPDATE_INDEX = "update-index";
  static final String CALL_EVENTS = "call-events";
  static final String MATCH = "match";

  static final String CHANGES = "changes";
  static final String REPLACED_CLIENTS = "replaced-clients";
  static final String REFUSED_CLIENTS = "refused-clients";
  static final String MATCHED_CALLS = "matched-calls";
  static final String UNMATCHED_CALLS = "unmatched-calls";
  static final String CREATED_CLIENTS = "created-clients";
  static final String REFUSED_CALLS = "refused-calls";

  private Names() {}

  /** The topic that carries the changes of the index to the partitions of their phones. */
  static String indexChangesTopic(String application) {
    return application + "-" + INDEX_CHANGES + "-repartition";
  }
}
