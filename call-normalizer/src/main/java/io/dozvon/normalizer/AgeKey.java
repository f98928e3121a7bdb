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

  /** Before all notes of that time, after all of an earlier one. */
  static Bytes from(Instant time) {
    return new AgeKey(time, "").bytes();
  }
}
