package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  @Test
  void printsEveryTopicWithItsMeaning() {
    int exit = execute("topics");

    assertThat(exit).isZero();
    assertThat(out.toString())
        .contains("telephony.raw.sipout.v1", "webhooks of sipout as received")
        .contains("telephony.notifications.v1", "key: project|client; kept: 14 days");
  }

  @Test
  void namesTheTopicsThereAreWhenAskedForAnother() {
    int exit = execute("tail", "notification");

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("there is no topic 'notification'", "notifications");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"replay", "replay --all a/0/1", "replay a/0/1 --provider sipout", "restate a"})
  void saysHowDeadLettersAreChosenWhenThatIsUnclear(String verb) {
    int exit = execute(verb.split(" "));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).containsAnyOf("--all", "--connection").contains("Usage:");
  }

  @Test
  void refusesATimeThatIsNone() {
    int exit = execute("replay", "--all", "--since", "yesterday");

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("--since is 'yesterday'");
  }

  @Test
  void refusesAWrongRegistryFileWithThePathOfWhatIsWrong() throws IOException {
    Path file =
        Files.writeString(directory.resolve("wrong.yml"), "projects:\n  - {idd: flowers}\n");

    int exit = execute("run", "--config", file.toString());

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("projects[0].idd").doesNotContain("\tat ");
  }

  @Test
  void saysWhichPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      int exit = execute("run", "--data", directory.toString(), "--kafka-port", port);

      assertThat(exit).isEqualTo(1);
      assertThat(err.toString()).contains(port, "--kafka-port").doesNotContain("\tat ");
    }
  }

  @Test
  void aDemoSaysWhichPortIsTakenToo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      int exit =
          execute("demo", "--data", directory.resolve("demo").toString(), "--kafka-port", port);

      assertThat(exit).isEqualTo(1);
      assertThat(err.toString()).contains(port, "--kafka-port").doesNotContain("\tat ");
    }
  }

  @Test
  void aDemoNeverWorksWhereRunDoes() {
    int exit = execute("demo", "--data", "data");

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString()).contains("data is where 'run' keeps its data", "--data");
  }

  @ParameterizedTest
  @CsvSource({"--speed, 0", "--speed, NaN", "--speed, 1e9", "--calls, 0", "--kafka-port, 70000"})
  void aDemoRefusesWhatMakesNoSense(String option, String value) {
    int exit = execute("demo", option, value);

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains(option);
  }

  @Test
  void aRunRefusesWhatIsNoPort() {
    int exit = execute("run", "--kafka-port", "-1");

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("--kafka-port is a port from 0");
  }

  @Test
  void saysWhatToDoWhenNothingWasAsked() {
    int exit = execute();

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("dozvon run");
  }

  private int execute(String... arguments) {
    CommandLine dozvon = Dozvon.commandLine();
    dozvon.setOut(new PrintWriter(out, true));
    dozvon.setErr(new PrintWriter(err, true));
    return dozvon.execute(arguments);
  }
}
