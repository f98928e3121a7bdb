package io.dozvon.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.registry.WebhookKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {

  private final Topics topics = new Topics("test-", 6);

  @Test
  void namesEveryTopicOnceUnderThePrefix() {
    List<String> names = topics.all(List.of("sipout", "sipuni")).stream().map(Topic::name).toList();

    assertThat(names)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("test-telephony\\.[a-z.-]+\\.v1"))
        .contains("test-telephony.raw.sipout.v1", "test-telephony.notifications.v1");
  }

  @Test
  void keepsRegistryTopicsCompactedAndTheOthersForTheirTime() {
    assertThat(topics.clients().settings())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("delete.retention.ms", "604800000");
    assertThat(topics.raw("sipout").settings())
        .containsEntry("retention.ms", "1209600000")
        .containsEntry("max.message.bytes", "4194304")
        .containsEntry("message.timestamp.type", "LogAppendTime");
  }

  @Test
  void givesCommandsAsManyPartitionsAsRawWebhooks() {
    assertThat(topics.callAttempts().partitions()).isEqualTo(topics.raw("sipout").partitions());
  }

  @Test
  void readsAnOriginBack() {
    Origin origin = new Origin("telephony.raw.sipout.v1", 3, 42);

    assertThat(Origin.parse(origin.toString())).isEqualTo(origin);
  }

  @Test
  void opensOneDoorPerKeyAndShowsNone() {
    WebhookKey key = new WebhookKey("sipout", "k3y0");

    assertThat(key.digest())
        .hasSize(64)
        .isNotEqualTo(new WebhookKey("sipuni", "k3y0").digest())
        .isNotEqualTo(new WebhookKey("sipou", "tk3y0").digest());
    assertThat(key.toString()).doesNotContain("k3y0");
  }
}
