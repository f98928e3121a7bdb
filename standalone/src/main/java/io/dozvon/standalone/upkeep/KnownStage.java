package io.dozvon.standalone.upkeep;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stage as its operator sees it: a name, and what it reads. */
public enum KnownStage {
  CALL_NORMALIZER("call-normalizer") {
    @Override
    public List<Input> inputs(Topics topics, List<String> providers) {
      Stream<Topic<?, ?>> webhooks = providers.stream().map(topics::raw);
      return Stream.concat(webhooks, Stream.of(topics.callAttempts(), topics.callResults()))
          .map(Input::events)
          .toList();
    }
  },
  CLIENT_MATCHER("client-matcher") {
    @Override
    public List<Input> inputs(Topics topics, List<String> providers) {
      return List.of(Input.events(topics.callEvents()), Input.table(topics.clients()));
    }
  },
  NOTIFIER("notifier") {
    @Override
    public List<Input> inputs(Topics topics, List<String> providers) {
      return List.of(Input.events(topics.matchedCalls()));
    }
  };

  private final String label;

  KnownStage(String label) {
    this.label = label;
  }

  /**
   * A topic that a stage reads.
   *
   * @param table every record counts, however old: without its beginning the stage would forget for
   *     good what stands there
   */
  public record Input(String topic, boolean table) {

    static Input events(Topic<?, ?> topic) {
      return new Input(topic.name(), false);
    }

    static Input table(Topic<?, ?> topic) {
      return new Input(topic.name(), true);
    }
  }

  /** What the stage reads, but for the topics between its own steps. */
  public abstract List<Input> inputs(Topics topics, List<String> providers);

  /** As people write it, and as it stands in application ids. */
  public String label() {
    return label;
  }

  /** The stage of that name. */
  public static Optional<KnownStage> named(String name) {
    return Arrays.stream(values()).filter(stage -> stage.label.equals(name)).findFirst();
  }

  /** All names, for people. */
  public static String labels() {
    return Arrays.stream(values()).map(KnownStage::label).collect(Collectors.joining(", "));
  }
}
