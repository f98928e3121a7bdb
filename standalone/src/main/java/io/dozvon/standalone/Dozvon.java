package io.dozvon.standalone;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
    name = "dozvon",
    version = "dozvon 0.1.0-SNAPSHOT",
    mixinStandardHelpOptions = true,
    description = "Telephony webhooks in, call events out.",
    subcommands = {
      RunCommand.class,
      DemoCommand.class,
      ApplyCommand.class,
      TopicsCommand.class,
      TailCommand.class,
      DeadLettersCommand.class,
      ReplayCommand.class,
      RestateCommand.class,
      CleanCommand.class,
      ResetCommand.class,
      StatusCommand.class,
      KeysCommand.class
    })
public final class Dozvon {

  private static final int WRONG_USE = 2;

  /** Runs a verb and ends with its exit code: 0 done, 1 failed, 2 asked for wrongly. */
  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    Dozvon verbs = new Dozvon();
    return new CommandLine(verbs)
        .setExecutionStrategy(Dozvon::verbOrHelp)
        .setExecutionExceptionHandler(
            (problem, commandLine, result) -> complain(commandLine.getErr(), problem));
  }

  private static int verbOrHelp(CommandLine.ParseResult asked) {
    CommandLine all = asked.commandSpec().commandLine();
    if (!asked.hasSubcommand()
        && !asked.isUsageHelpRequested()
        && !asked.isVersionHelpRequested()) {
      throw new ParameterException(all, "say what to do, such as: dozvon run");
    }
    return new CommandLine.RunLast().execute(asked);
  }

  /** A person gets a sentence, not a stack trace; what has no sentence is a defect and says so. */
  private static int complain(PrintWriter err, Exception problem) {
    Complaint complaint = Complaint.about(problem);
    err.println("dozvon: " + complaint.message());
    err.flush();
    return complaint.askedForWrongly() ? WRONG_USE : 1;
  }
}
