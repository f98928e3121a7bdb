package io.dozvon.standalone.upkeep;

/** The topics that Kafka Streams makes for an application, by their names. */
final class OwnTopics {

  private static final String CHANGELOG = "-changelog";
  private static final String REPARTITION = "-repartition";

  private OwnTopics() {}

  static boolean areOf(String application, String topic) {
    return topic.startsWith(application + "-")
        && (isChangelog(topic) || topic.endsWith(REPARTITION));
  }

  static boolean isChangelog(String topic) {
    return topic.endsWith(CHANGELOG);
  }
}
