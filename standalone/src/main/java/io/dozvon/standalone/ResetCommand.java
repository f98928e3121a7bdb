package io.dozvon.standalone;

import io.dozvon.providers.Providers;
import io.dozvon.runtime.wiring.ProcessPlan;
import io.dozvon.standalone.upkeep.HeldState;
import io.dozvon.standalone.upkeep.KnownStage;
import io.dozvon.standalone.upkeep.LocalState;
import io.dozvon.standalone.upkeep.Members;
import io.dozvon.standalone.upkeep.ResetPlan;
import io.dozvon.standalone.upkeep.ResetText;
import io.dozvon.standalone.upkeep.ResetTo;
import io.dozvon.standalone.upkeep.StageKafka;
import java.io.PrintWriter;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets a stopped stage forget all and read from elsewhere. */
@Command(
    name = "reset",
    description = {
      "Let a stopped stage forget everything and read again: its offsets are set, the topics that",
      "hold its state are deleted, its local state is emptied. Says first what that costs."
    })
final class ResetCommand implements Runnable {

  @Option(
      names = "--to",
      paramLabel = "WHERE",
      defaultValue = "beginning",
      description = {
        "From where to read: beginning, now, or a time such as 2026-11-20T10:15:00+03:00.",
        "Default: ${DEFAULT-VALUE}"
      })
  private String to;

  @Option(names = "--yes", description = "Do it without asking.")
  private boolean yes;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Mixin private StageOptions options;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    KnownStage stage = options.stage();
    ResetTo target = target();
    ProcessPlan plan = options.plan();
    LocalState local = options.local(plan);
    if (dryRun) {
      show(plan, stage, target, local);
      return;
    }
    try (HeldState held = local.hold();
        KafkaAtHand kafka = options.kafka(plan);
        StageKafka stages = StageKafka.at(kafka.settings())) {
      new Members(stages, stage, plan.stages().sessionTimeout()).awaitGone(this::say);
      ResetPlan reset = stages.plan(stage, target, Providers.known().ids());
      ResetText.of(reset, local).forEach(this::say);
      if (!yes) {
        Consent.ask(stage.label(), spec.commandLine().getOut());
      }
      stages.carryOut(reset);
      held.empty();
      say("Done: " + stage.label() + " reads from there at its next start.");
    }
  }

  private void show(ProcessPlan plan, KnownStage stage, ResetTo target, LocalState local) {
    try (KafkaAtHand kafka = options.kafka(plan);
        StageKafka stages = StageKafka.at(kafka.settings())) {
      ResetText.of(stages.plan(stage, target, Providers.known().ids()), local).forEach(this::say);
      say("Nothing was done (--dry-run).");
    }
  }

  private ResetTo target() {
    return ResetTo.parse(to, ZoneId.systemDefault())
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--to is '%s'; expected beginning, now or a time such as %s"
                        .formatted(to, "2026-11-20T10:15:00+03:00")));
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
