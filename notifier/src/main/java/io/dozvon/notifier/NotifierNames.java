package io.dozvon.notifier;

/** Every node and store of the topology. Stores name changelog topics: renaming one loses it. */
final class NotifierNames {

  /** Names the application id and with it the state: renaming it starts anew. */
  static final String STAGE = "notifier";

  static final String MATCHED_CALLS = "matched-calls";
  static final String TELL = "tell";
  static final String NOTIFICATIONS = "notifications";
  static final String VARIABLES = "variables";
  static final String BOT_CALLBACKS = "bot-callbacks";
  static final String DEAD_LETTERS = "dead-letters";

  static final String TOLD_CALLS = "told-calls";
  static final String CLIENT_VARIABLES = "client-variables";
  static final String REMINDERS = "reminders";

  private NotifierNames() {}
}
