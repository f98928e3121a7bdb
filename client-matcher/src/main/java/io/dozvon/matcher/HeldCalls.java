package io.dozvon.matcher;

import io.dozvon.contracts.call.CallEvent;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/** Call events of one task that wait for the index, in the order of their arrival. */
final class HeldCalls implements AutoCloseable {

  private final KeyValueStore<Long, HeldCall> calls;

  /** By key of the call, the last that waits: whoever comes later has to queue behind it. */
  private final KeyValueStore<String, Long> lastOfKey;

  private final MatcherMeters meters;

  private long waiting;
  private long next;

  HeldCalls(
      KeyValueStore<Long, HeldCall> calls,
      KeyValueStore<String, Long> lastOfKey,
      MatcherMeters meters) {
    this.calls = calls;
    this.lastOfKey = lastOfKey;
    this.meters = meters;
    try (var left = calls.all()) {
      while (left.hasNext()) {
        next = left.next().key + 1;
        waiting++;
      }
    }
    meters.held(waiting);
  }

  boolean anyOf(String key) {
    return lastOfKey.get(key) != null;
  }

  void add(String key, CallEvent event) {
    calls.put(next, new HeldCall(key, event));
    lastOfKey.put(key, next);
    next++;
    waiting++;
    meters.held(1);
  }

  /** The ones that have waited longest. */
  List<KeyValue<Long, HeldCall>> first(int most) {
    List<KeyValue<Long, HeldCall>> first = new ArrayList<>();
    try (var all = calls.all()) {
      while (all.hasNext() && first.size() < most) {
        first.add(all.next());
      }
    }
    return first;
  }

  void remove(KeyValue<Long, HeldCall> call) {
    calls.delete(call.key);
    if (call.key.equals(lastOfKey.get(call.value.key()))) {
      lastOfKey.delete(call.value.key());
    }
    waiting--;
    meters.held(-1);
  }

  /** The task goes away; its calls are another one's to count. */
  @Override
  public void close() {
    meters.held(-waiting);
    waiting = 0;
  }
}
