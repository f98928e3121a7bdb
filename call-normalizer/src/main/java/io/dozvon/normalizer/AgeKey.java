package io.dozvon.normalizer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;

/** A note that a call must be looked at: big-endian millis, then its key; so notes sort by time. */
record AgeKey(Instant due, String call) {

  static AgeKey read(Bytes bytes) {
    byte[] raw = bytes.get();
    return new AgeKey(
        Instant.ofEpochMilli(ByteBuffer.wrap(raw).getLong()),
        new String(Arrays.copyOfRange(raw, Long.BYTES, raw.length), StandardCharsets.UTF_8));
  }

  Bytes bytes() {
    byte[] key = call.getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(Long.BYTES + key.length).putLong(due.toEpochMilli()).put(key).array());
  }

  /** Before all notes. */
  static Bytes earliest() {
    return new AgeKey(Instant.EPOCH, "").bytes();
  }

  /** After all notes that are due by then, before all others. */
  static Bytes after(Instant now) {
    return new AgeKey(now.plusMillis(1), "").bytes();
  }
}
