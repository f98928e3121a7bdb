package io.dozvon.runtime.stage;

import io.dozvon.contracts.topic.Topic;
import java.util.function.Function;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** The ends of a topology: topics that it reads, and those to which the kinds of its output go. */
public final class TopicStreams {

  private TopicStreams() {}

  /** The records of a topic. */
  public static <V> KStream<String, V> read(
      StreamsBuilder builder, Topic<String, V> topic, String name) {
    return builder.stream(
        topic.name(), Consumed.with(topic.keySerde(), topic.valueSerde()).withName(name));
  }

  /** What outputs of one kind contain. */
  public static <A, O extends A, V> KStream<String, V> only(
      KStream<String, A> outputs, Class<O> kind, Function<O, V> content, String name) {
    return outputs
        .filter((key, output) -> kind.isInstance(output), Named.as("only-" + name))
        .mapValues(output -> content.apply(kind.cast(output)), Named.as(name));
  }

  /** Ends in a topic. */
  public static <V> void write(KStream<String, V> records, Topic<String, V> topic, String name) {
    records.to(
        topic.name(), Produced.with(topic.keySerde(), topic.valueSerde()).withName(name + "-sink"));
  }
}
