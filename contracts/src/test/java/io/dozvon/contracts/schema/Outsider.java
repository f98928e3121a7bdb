package io.dozvon.contracts.schema;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.util.List;

/**
 * What somebody outside the hub does with a topic.
 *
 * @param action in the words of AsyncAPI: {@code receive} reads it, {@code send} writes to it
 */
record Outsider(String action, Topic<?, ?> topic, String summary) {

  private static final String READ = "receive";
  private static final String WRITE = "send";

  /** All that is meant for outsiders; every other topic is between our own services. */
  static List<Outsider> all(Topics topics) {
    return List.of(
        new Outsider(READ, topics.notifications(), "Show what happened in the client's dialogue."),
        new Outsider(READ, topics.botCallbacks(), "Let the bot react; match the text exactly."),
        new Outsider(READ, topics.variables(), "Write the variables of a call, all together."),
        new Outsider(READ, topics.callEvents(), "Follow every call, matched or not."),
        new Outsider(READ, topics.matchedCalls(), "Follow the calls of known clients."),
        new Outsider(READ, topics.unmatchedCalls(), "See which calls have no client, and why."),
        new Outsider(READ, topics.clients(), "Learn of the clients that Dozvon created."),
        new Outsider(READ, topics.callResults(), "Learn what became of an order to call."),
        new Outsider(
            READ,
            topics.deadLetters(),
            "Operators: see what was refused; no value and no headers: settled since. Holds webhooks"
                + " as received, restrict it by ACL."),
        new Outsider(
            WRITE,
            topics.clients(),
            "Tell Dozvon of a client: the whole record under project|client, partitioned by"
                + " murmur2; a null value deletes it."),
        new Outsider(WRITE, topics.callCommands(), "Order a call. Headers are not needed."));
  }

  /** Such as {@code receiveNotifications}. */
  String id() {
    return action + AsyncApi.capitalized(AsyncApi.id(topic));
  }

  boolean writes() {
    return action.equals(WRITE);
  }
}
