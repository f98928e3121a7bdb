package io.dozvon.standalone;

import io.dozvon.runtime.KafkaSettings;
import io.dozvon.standalone.replay.Restatement;
import java.io.PrintWriter;
import java.time.Instant;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a call matched anew and told once more. */
@Command(
    name = "restate",
    description = {
      "Find out anew whose call it is, and tell of it as it now stands.",
      "Where that changes nothing, nobody hears of it."
    })
final class RestateCommand implements Runnable {

  @Option(
      names = "--connection",
      required = true,
      paramLabel = "CONNECTION",
      description = "The connection that reported the call.")
  private String connection;

  @Parameters(paramLabel = "CALL", description = "Our id of the call, or its provider's.")
  private String call;

  @Option(
      names = "--live",
      description = "Let the bot be told as well, however long ago the call was.")
  private boolean live;

  @Mixin private KafkaOptions kafka;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    KafkaSettings settings = kafka.settings();
    try {
      if (!new Restatement(connection, call, live).send(settings, Instant.now())) {
        throw new CommandFailedException(
            "there is no connection '%s' in the registry".formatted(connection));
      }
    } catch (TimeoutException nobodyThere) {
      throw Letters.nobodyAt(settings);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Asked for. Where nobody knows the call (any more), ./dozvon dead-letters will say so.");
    out.flush();
  }
}
