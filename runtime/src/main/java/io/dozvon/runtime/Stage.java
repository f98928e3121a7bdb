package io.dozvon.runtime;

import java.util.Map;
import org.apache.kafka.streams.Topology;

/**
 * One stage of the way of a call: what to build, without saying how and against which cluster it
 * runs.
 *
 * @param name names it in application ids, logs and health, such as {@code call-normalizer}
 * @param settings Kafka Streams settings that only this stage needs
 */
public record Stage(String name, Topology topology, Map<String, Object> settings) {

  /** Copies the settings. */
  public Stage {
    settings = Map.copyOf(settings);
  }
}
