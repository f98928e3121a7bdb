package io.dozvon.standalone;

import io.dozvon.embedded.DirectoryInUseException;
import io.dozvon.embedded.EmbeddedKafka;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.wiring.ProcessPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A Kafka to work on while the stages are stopped: an existing cluster, or the embedded broker,
 * which is not there without Dozvon and so runs for as long as this is open.
 */
record KafkaAtHand(KafkaSettings settings, Optional<EmbeddedKafka> broker)
    implements AutoCloseable {

  private static final int ANY_PORT = 0;

  static KafkaAtHand existing(ProcessPlan plan) {
    return new KafkaAtHand(plan.kafka(), Optional.empty());
  }

  static KafkaAtHand embedded(ProcessPlan plan, Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new CommandFailedException(
          directory
              + " is not there: no broker ever ran on this data; name the right one with --data,"
              + " or a cluster with --kafka host:port");
    }
    try {
      EmbeddedKafka broker =
          EmbeddedKafka.start(new BrokerPlan(directory, ANY_PORT, true).settings());
      return new KafkaAtHand(
          plan.onKafkaAt(broker.bootstrapServers()).kafka(), Optional.of(broker));
    } catch (DirectoryInUseException running) {
      throw new CommandFailedException(
          "Dozvon is running on " + directory.getParent() + "; stop it first (Ctrl-C or SIGTERM)");
    }
  }

  @Override
  public void close() {
    broker.ifPresent(EmbeddedKafka::close);
  }
}
