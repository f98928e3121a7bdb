package io.dozvon.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.serde.JsonSerde;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class HeldCallsTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MatcherMeters meters = new MatcherMeters(registry);
  private final KeyValueStore<Long, HeldCall> calls =
      store("calls", Serdes.Long(), new JsonSerde<>(HeldCall.class));
  private final KeyValueStore<String, Long> keys = store("keys", Serdes.String(), Serdes.Long());

  @Test
  void aTaskThatComesBackGoesOnInTheSameOrder() {
    // Given
    HeldCalls before = new HeldCalls(calls, keys, meters);
    for (int i = 0; i < 11; i++) {
      add(before, "a", "a" + i);
    }
    before.remove(before.first(1).get(0));
    before.close();

    // When
    HeldCalls after = new HeldCalls(calls, keys, meters);
    add(after, "a", "last");

    // Then
    assertThat(after.first(100))
        .extracting(held -> held.value.event().call().id())
        .containsExactly("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "last");
    assertThat(registry.get("dozvon.matcher.events.held").gauge().value()).isEqualTo(11);
  }

  @Test
  void aKeyIsFreeOnceItsLastCallIsGone() {
    // Given
    HeldCalls held = new HeldCalls(calls, keys, meters);
    add(held, "a", "a1");
    add(held, "b", "b1");
    add(held, "a", "a2");

    // When
    held.first(2).forEach(held::remove);

    // Then
    assertThat(held.anyOf("a")).isTrue();
    assertThat(held.anyOf("b")).isFalse();
  }

  private static void add(HeldCalls held, String key, String call) {
    held.add(key, Samples.event(call, Happening.STARTED, Samples.PHONE));
  }

  private static <K, V> KeyValueStore<K, V> store(String name, Serde<K> keys, Serde<V> values) {
    KeyValueStore<K, V> store =
        Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values)
            .withLoggingDisabled()
            .build();
    store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
    return store;
  }
}
