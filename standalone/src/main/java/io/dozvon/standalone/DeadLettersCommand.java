package io.dozvon.standalone;

import io.dozvon.providers.Providers;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.standalone.replay.DeadLetterLog;
import io.dozvon.standalone.replay.LetterFilter;
import io.dozvon.standalone.replay.LetterJson;
import io.dozvon.standalone.replay.LetterText;
import io.dozvon.standalone.replay.Remedies;
import io.dozvon.standalone.replay.StandingLetter;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what was refused and is not settled. */
@Command(
    name = "dead-letters",
    description = {
      "List what was refused and is not settled: since when, by whom, why, and how often.",
      "With a KEY, show that one in detail. Nothing confidential is shown."
    })
final class DeadLettersCommand implements Runnable {

  @Parameters(
      paramLabel = "KEY",
      arity = "0..1",
      description = "As the list prints it: topic/partition/offset.")
  private String key;

  @Option(names = "--json", description = "For machines: a JSON object a line.")
  private boolean json;

  @Mixin private LetterOptions letters;
  @Mixin private KafkaOptions kafka;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    LetterFilter filter = letters.filter();
    KafkaSettings settings = kafka.settings();
    Remedies remedies = new Remedies(settings.topics(), Providers.known().ids(), false);
    try (DeadLetterLog log = DeadLetterLog.read(settings)) {
      if (key == null) {
        list(log, filter, remedies);
      } else {
        show(Letters.find(log, key), remedies);
      }
    } catch (TimeoutException nobodyThere) {
      throw Letters.nobodyAt(settings);
    }
  }

  private void list(DeadLetterLog log, LetterFilter filter, Remedies remedies) {
    LetterText text = new LetterText(remedies, ZoneId.systemDefault());
    List<StandingLetter> found =
        filter.of(log.ledger().standing(), remedies.topics(), remedies.providers());
    if (json) {
      print(found.stream().map(new LetterJson(remedies)::of).toList());
    } else {
      found.forEach(letter -> print(text.inList(letter)));
      print(List.of(sum(found.size(), log)));
    }
  }

  private void show(StandingLetter letter, Remedies remedies) {
    print(
        json
            ? List.of(new LetterJson(remedies).of(letter))
            : new LetterText(remedies, ZoneId.systemDefault()).inDetail(letter));
  }

  private String sum(int found, DeadLetterLog log) {
    int all = log.ledger().standing().size();
    String strange =
        log.unreadable() == 0
            ? ""
            : " (%d records there are no dead letters: somebody else writes to that topic.)"
                .formatted(log.unreadable());
    if (all == 0) {
      return "There are no dead letters." + strange;
    }
    String others = all == found ? "" : " of " + all;
    return "%d%s dead letters. Send through again: ./dozvon replay KEY, or --all.%s"
        .formatted(found, others, strange);
  }

  private void print(List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }
}
