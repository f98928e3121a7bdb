package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("sizes: a record that no topic takes would stop the partition for ever")
class LargestOutputTest {

  private static final Topics TOPICS = new Topics("", 1);

  /** A character that takes the most room in JSON. */
  private static final String WIDEST = "\u0001";

  @Test
  void whatIsWrittenAndToldFitsATopicHoweverMuchTheCallSays() {
    var registry =
        TestRegistry.of(
            Shop.with(Map.of(), Optional.empty(), Optional.empty(), Map.of("save_webhook", "1")));
    String longest = WIDEST.repeat(CallVariables.LONGEST_VALUE);
    CallDraft call =
        CallDraft.ofProvider("uiscom")
            .ended(Outcome.ANSWERED)
            .line(longest)
            .extension(longest)
            .recording(longest)
            .word("call_status", longest)
            .word("report", "uiscom_event")
            .word("notification_name", longest + "a")
            .word("report_request", longest);
    try (NotifierDriver notifier = NotifierDriver.of(Providers.known(), registry, NOON)) {

      notifier.hear(call.next(Happening.REPORTED));

      assertThat(notifier.variables())
          .singleElement()
          .satisfies(written -> assertThat(size(TOPICS.variables(), written)).isLessThan(room()))
          .satisfies(written -> assertThat(request(written)).isEqualTo(longest));
      assertThat(notifier.callbacks())
          .singleElement()
          .satisfies(told -> assertThat(size(TOPICS.botCallbacks(), told)).isLessThan(room()));
    }
  }

  private static int room() {
    return Outbox.LARGEST_VALUE;
  }

  private static String request(VariableUpdate written) {
    return written.variables().stream()
        .filter(variable -> variable.name().equals("uiscom_request"))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static <V> int size(Topic<String, V> topic, V value) {
    return topic.valueSerde().serializer().serialize(topic.name(), value).length;
  }
}
