package io.dozvon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class SharedBrokerTest {

  @Test
  void classes_share_one_broker_and_have_prefixes_of_their_own() {
    // When
    EngineExecutionResults run = runBothClasses();

    // Then
    assertThat(reported(run, "bootstrapServers")).hasSize(2).containsOnly(anyOf(run));
    assertThat(reported(run, "prefix")).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void the_broker_ends_with_the_run() {
    // When
    String bootstrapServers = anyOf(runBothClasses());

    // Then
    int port = Integer.parseInt(bootstrapServers.substring(bootstrapServers.indexOf(':') + 1));
    assertThatIOException()
        .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
  }

  private static EngineExecutionResults runBothClasses() {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(FirstClass.class), selectClass(SecondClass.class))
        .execute();
  }

  private static String anyOf(EngineExecutionResults run) {
    return reported(run, "bootstrapServers").get(0);
  }

  private static List<String> reported(EngineExecutionResults run, String key) {
    return run.testEvents()
        .reportingEntryPublished()
        .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
        .filter(entries -> entries.containsKey(key))
        .map(entries -> entries.get(key))
        .toList();
  }

  @WithKafka
  static class FirstClass {
    @Test
    void reports(KafkaForTest kafka, TestReporter reporter) {
      report(kafka, reporter);
    }
  }

  @WithKafka
  static class SecondClass {
    @Test
    void reports(KafkaForTest kafka, TestReporter reporter) {
      report(kafka, reporter);
    }
  }

  private static void report(KafkaForTest kafka, TestReporter reporter) {
    reporter.publishEntry("bootstrapServers", kafka.bootstrapServers());
    reporter.publishEntry("prefix", kafka.prefix());
  }
}
