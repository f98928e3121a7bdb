package io.dozvon.standalone;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints every topic with its meaning. */
@Command(
    name = "topics",
    description = "Print each topic, what it holds, by which key and how long.")
final class TopicsCommand implements Runnable {

  @Mixin private KafkaOptions kafka;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Topics topics = kafka.settings().topics();
    PrintWriter out = spec.commandLine().getOut();
    for (Topic<?, ?> topic : topics.all(Providers.known().ids())) {
      out.println(topic.name());
      out.println("    " + topic.meaning());
      out.println(
          "    key: %s; kept: %s; partitions: %d"
              .formatted(topic.keyMeaning(), topic.retention().inWords(), topic.partitions()));
    }
    out.flush();
  }
}
