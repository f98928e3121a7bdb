package io.dozvon.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ChaseTest {

  private static final TopicPartition FIRST = new TopicPartition("clients", 0);
  private static final TopicPartition SECOND = new TopicPartition("clients", 1);

  private final Stand stand = new Stand();

  @Test
  void isThereWhenTheGroupHasReadToTheEnd() {
    // Given
    stand.at.putAll(Map.of(FIRST, 10L, SECOND, 7L));

    // When
    Chase looked = to(10, 5).lookedAt(stand);

    // Then
    assertThat(looked.arrived()).isTrue();
  }

  @Test
  void isThereWhereThereIsNothingToRead() {
    // Given
    stand.at.putAll(Map.of(FIRST, 0L, SECOND, 0L));

    // When
    Chase looked = to(0, 0).lookedAt(stand);

    // Then
    assertThat(looked.arrived()).isTrue();
  }

  @Test
  void isNotThereWhileOnePartitionIsBehind() {
    // Given
    stand.at.putAll(Map.of(FIRST, 10L, SECOND, 4L));

    // When
    Chase looked = to(10, 5).lookedAt(stand);

    // Then
    assertThat(looked.arrived()).isFalse();
  }

  @Test
  void doesNotTakeARecordLeftForAMark() {
    // Given
    stand.at.putAll(Map.of(FIRST, 10L, SECOND, 4L));

    // When
    Chase looked = to(10, 5).lookedAt(stand).lookedAt(stand);

    // Then
    assertThat(looked.arrived()).isFalse();
  }

  @Test
  void isThereWhereOnlyMarksOfTransactionsAreLeft() {
    // Given
    stand.at.putAll(Map.of(FIRST, 10L, SECOND, 4L));
    stand.beforeMarks.add(SECOND);

    // When
    Chase looked = to(10, 5).lookedAt(stand).lookedAt(stand);

    // Then
    assertThat(looked.arrived()).isTrue();
  }

  @Test
  void doesNotLookAgainWhereItHasArrived() {
    // Given
    stand.at.putAll(Map.of(FIRST, 9L, SECOND, 0L));
    stand.beforeMarks.add(FIRST);
    Chase marksSeen = to(10, 5).lookedAt(stand).lookedAt(stand);
    stand.beforeMarks.clear();
    stand.at.put(SECOND, 5L);

    // When
    Chase looked = marksSeen.lookedAt(stand);

    // Then
    assertThat(looked.arrived()).isTrue();
  }

  private static Chase to(long first, long second) {
    return Chase.to(Map.of(FIRST, first, SECOND, second), Samples.NOW);
  }

  /** Where a group stands, in memory. */
  private static final class Stand implements Positions {

    private final Map<TopicPartition, Long> at = new HashMap<>();
    private final Set<TopicPartition> beforeMarks = new HashSet<>();

    @Override
    public Map<TopicPartition, Long> of(Set<TopicPartition> partitions) {
      Map<TopicPartition, Long> asked = new HashMap<>(at);
      asked.keySet().retainAll(partitions);
      return asked;
    }

    @Override
    public boolean onlyMarksLeft(TopicPartition partition, long position, long end) {
      return beforeMarks.contains(partition);
    }
  }
}
