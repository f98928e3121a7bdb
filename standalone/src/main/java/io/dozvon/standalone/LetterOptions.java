package io.dozvon.standalone;

import io.dozvon.standalone.replay.LetterFilter;
import io.dozvon.standalone.upkeep.ResetTo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which dead letters a verb is about. */
final class LetterOptions {

  @Option(names = "--provider", paramLabel = "PROVIDER", description = "Only that provider's.")
  private String provider;

  @Option(
      names = "--connection",
      paramLabel = "CONNECTION",
      description = "Only that connection's.")
  private String connection;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Only those whose reason or explanation contains it.")
  private String reason;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only what was received since then, such as 2026-11-20T10:15:00+03:00.")
  private String since;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  LetterFilter filter() {
    return new LetterFilter(
        Optional.ofNullable(provider),
        Optional.ofNullable(connection),
        Optional.ofNullable(reason),
        Optional.ofNullable(since).map(this::time));
  }

  private Instant time(String text) {
    return ResetTo.parse(text, ZoneId.systemDefault())
        .filter(ResetTo.Since.class::isInstance)
        .map(to -> ((ResetTo.Since) to).time())
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--since is '%s'; expected a time such as 2026-11-20T10:15:00+03:00"
                        .formatted(text)));
  }
}
