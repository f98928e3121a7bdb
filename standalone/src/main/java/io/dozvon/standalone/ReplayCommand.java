package io.dozvon.standalone;

import io.dozvon.providers.Providers;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.standalone.replay.DeadLetterLog;
import io.dozvon.standalone.replay.LetterFilter;
import io.dozvon.standalone.replay.Remedies;
import io.dozvon.standalone.replay.Replays;
import io.dozvon.standalone.replay.StandingLetter;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends dead letters through again. */
@Command(
    name = "replay",
    description = {
      "Send dead letters through again, once what they were refused for is mended.",
      "Nothing is told twice. Ends with 1 unless all of them are settled."
    })
final class ReplayCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Parameters(paramLabel = "KEY", description = "As ./dozvon dead-letters prints it.")
  private List<String> keys = List.of();

  @Option(names = "--all", description = "All of them, or all that the options below leave.")
  private boolean all;

  @Option(
      names = "--live",
      description = "Let the bot be told as well, however long ago the calls were.")
  private boolean live;

  @Option(names = "--yes", description = "Send all of them without asking.")
  private boolean yes;

  @Mixin private LetterOptions letters;
  @Mixin private KafkaOptions kafka;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    LetterFilter filter = letters.filter();
    if (all == !keys.isEmpty() || (!all && !filter.equals(LetterFilter.none()))) {
      throw new ParameterException(
          spec.commandLine(),
          "say which: keys as ./dozvon dead-letters prints them, or --all with the options that"
              + " choose among them");
    }
    KafkaSettings settings = kafka.settings();
    var remedies = new Remedies(settings.topics(), Providers.known().ids(), live);
    try (DeadLetterLog log = DeadLetterLog.read(settings)) {
      Replays replays = new Replays(remedies, chosen(log, filter, remedies));
      replays.intentions().forEach(this::say);
      if (all && !yes && replays.any()) {
        Consent.ask("replay", spec.commandLine().getOut());
      }
      boolean settled = replays.carryOut(settings, log, PATIENCE);
      replays.outcomes(log.ledger()).forEach(this::say);
      return settled ? 0 : 1;
    } catch (TimeoutException nobodyThere) {
      throw Letters.nobodyAt(settings);
    }
  }

  private List<StandingLetter> chosen(DeadLetterLog log, LetterFilter filter, Remedies remedies) {
    keys.forEach(key -> Letters.find(log, key));
    List<StandingLetter> standing = log.ledger().standing();
    return all
        ? filter.of(standing, remedies.topics(), remedies.providers())
        : standing.stream().filter(letter -> keys.contains(letter.key())).toList();
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
