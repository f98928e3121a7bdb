package io.dozvon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class JavaProcessTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void arguments_and_environment_reach_the_process() {
    // Given
    JavaCommand command =
        JavaCommand.of(Talker.class, "morning").withEnvironment(Map.of("GREETING", "good"));

    // When
    try (JavaProcess process = JavaProcess.start(command)) {

      // Then
      assertThat(process.awaitLine(line -> line.startsWith("said"), PATIENCE))
          .isEqualTo("said good morning");
    }
  }

  @Test
  void a_terminated_process_ends_in_order() {
    // Given
    try (JavaProcess process = started()) {

      // When
      int status = process.terminate(PATIENCE);

      // Then
      assertThat(status).isEqualTo(128 + 15);
      assertThat(process.lines()).contains("goodbye");
    }
  }

  @Test
  void a_killed_process_ends_at_once() {
    // Given
    try (JavaProcess process = started()) {

      // When
      process.kill();

      // Then
      assertThat(process.isAlive()).isFalse();
      assertThat(process.lines()).doesNotContain("goodbye");
    }
  }

  @Test
  void a_paused_process_can_be_killed() {
    // Given
    try (JavaProcess process = started()) {
      process.pause();

      // When
      process.kill();

      // Then
      assertThat(process.isAlive()).isFalse();
    }
  }

  @Test
  void a_process_that_ends_before_its_line_is_reported_with_what_it_said() {
    // Given
    try (JavaProcess process = JavaProcess.start(JavaCommand.of(Failing.class))) {

      // When
      Throwable failure =
          catchThrowable(() -> process.awaitLine(line -> line.equals("ready"), PATIENCE));

      // Then
      assertThat(failure)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("Failing ended with 3")
          .hasMessageContaining("the disk is full");
    }
  }

  @Test
  void a_line_that_does_not_come_in_time_is_reported_with_what_was_said() {
    // Given
    try (JavaProcess process = started()) {

      // When
      Throwable failure =
          catchThrowable(
              () -> process.awaitLine(line -> line.equals("ready"), Duration.ofMillis(200)));

      // Then
      assertThat(failure)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("PT0.2S")
          .hasMessageContaining("said null there");
    }
  }

  private static JavaProcess started() {
    JavaProcess process = JavaProcess.start(JavaCommand.of(Talker.class, "there"));
    process.awaitLine(line -> line.startsWith("said"), PATIENCE);
    return process;
  }

  static final class Talker {
    private Talker() {}

    public static void main(String[] arguments) throws InterruptedException {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("goodbye")));
      System.out.println("said " + System.getenv("GREETING") + " " + arguments[0]);
      new CountDownLatch(1).await();
    }
  }

  static final class Failing {
    private Failing() {}

    public static void main(String[] arguments) {
      System.err.println("the disk is full");
      System.exit(3);
    }
  }
}
