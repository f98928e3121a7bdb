package io.dozvon.standalone;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.providers.Providers;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.standalone.tail.TopicTail;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows one topic readably. */
@Command(
    name = "tail",
    description = {
      "Follow one topic, readably: committed records only, phones and links masked.",
      "Whole records are for consumers and for kcat."
    })
final class TailCommand implements Runnable {

  @Parameters(
      paramLabel = "TOPIC",
      description = "Such as notifications, bot-callbacks, variables, call-events, raw.sipout.")
  private String name;

  @Option(names = "--from-beginning", description = "From the first record kept, not from now.")
  private boolean fromBeginning;

  @Mixin private KafkaOptions kafka;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    KafkaSettings settings = kafka.settings();
    Topic<?, ?> topic = named(settings.topics().all(Providers.known().ids()));
    try (TopicTail tail = new TopicTail(settings.clientSettings(), spec.commandLine().getOut())) {
      tail.follow(topic, fromBeginning);
    } catch (TimeoutException nobodyThere) {
      throw new CommandFailedException(
          "Kafka at "
              + settings.bootstrap()
              + " does not answer; is Dozvon running? (./dozvon run, or --kafka host:port)");
    }
  }

  private Topic<?, ?> named(List<Topic<?, ?>> topics) {
    return topics.stream()
        .filter(topic -> topic.name().equals(name) || shortName(topic).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "there is no topic '%s'; there are: %s"
                        .formatted(
                            name,
                            topics.stream()
                                .map(TailCommand::shortName)
                                .sorted()
                                .collect(Collectors.joining(", ")))));
  }

  private static String shortName(Topic<?, ?> topic) {
    return topic.name().replaceAll("^.*telephony\\.|\\.v\\d+$", "");
  }
}
