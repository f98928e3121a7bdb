package io.dozvon.runtime.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.Stage;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** A stage of one step between two topics, on a Kafka for tests. */
public final class StageOnKafka {

  /** No serde of the stage can read this, nor write the next. */
  public static final String UNREADABLE = "unreadable";

  /** What no serde of the stage can write. */
  public static final String UNWRITABLE = "unwritable";

  /** So long that whoever waits for it to end fails every test. */
  private static final String SESSION = "5m";

  private final KafkaSettings kafka;
  private final Producer<byte[], byte[]> producer;
  private final MeterRegistry meters = new SimpleMeterRegistry();

  /** Creates the topics. */
  public StageOnKafka(KafkaForTest test, Path data) {
    this.kafka =
        KafkaSettings.from(
            new Configuration(
                Map.of(
                    "kafka.bootstrap",
                    test.bootstrapServers(),
                    "topics.prefix",
                    test.prefix() + UUID.randomUUID() + "-",
                    "data",
                    data.toString(),
                    "instance",
                    "one")));
    test.createTopics(Map.of(in(), 1, out(), 1, topics().deadLetters().name(), 1));
    this.producer = test.producer();
  }

  /** Where the stage reads. */
  public String in() {
    return kafka.prefix() + "in";
  }

  /** Where the stage writes. */
  public String out() {
    return kafka.prefix() + "out";
  }

  /** The topics around it. */
  public Topics topics() {
    return kafka.topics();
  }

  /** Which Kafka. */
  public KafkaSettings kafka() {
    return kafka;
  }

  /** What was counted. */
  public MeterRegistry meters() {
    return meters;
  }

  /** Puts a record in. */
  public void send(String key, String value) {
    var unused =
        producer.send(new ProducerRecord<>(in(), key.getBytes(UTF_8), value.getBytes(UTF_8)));
    producer.flush();
  }

  /** What comes out. */
  public RecordCollector outcome(KafkaForTest test) {
    return test.collect(out());
  }

  /** Runs the step as a stage. */
  public StageRunner start(UnaryOperator<String> step, OnDeath onDeath) {
    return StageRunner.start(
        stage(step),
        new EngineRoom(
            kafka,
            StageSettings.from(new Configuration(Map.of("stage.session.timeout", SESSION))),
            "cluster",
            meters,
            onDeath));
  }

  /** The step as a stage. */
  public Stage stage(UnaryOperator<String> step) {
    return stage(in(), out(), step);
  }

  /** The step as a stage between these topics. */
  public static Stage stage(String in, String out, UnaryOperator<String> step) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(in, Consumed.with(Serdes.String(), fussy()).withName("read"))
        .mapValues(step::apply, Named.as("step"))
        .to(out, Produced.with(Serdes.String(), fussy()).withName("write"));
    return new Stage("test-stage", builder.build(), new HashMap<>());
  }

  private static Serde<String> fussy() {
    Serializer<String> writing =
        (topic, text) -> {
          refuse(UNWRITABLE, text);
          return text.getBytes(UTF_8);
        };
    Deserializer<String> reading =
        (topic, bytes) -> {
          String text = new String(bytes, UTF_8);
          refuse(UNREADABLE, text);
          return text;
        };
    return Serdes.serdeFrom(writing, reading);
  }

  private static void refuse(String what, String text) {
    if (text.equals(what)) {
      throw new SerializationException("it is " + what);
    }
  }
}
