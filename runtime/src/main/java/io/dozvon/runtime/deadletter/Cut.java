package io.dozvon.runtime.deadletter;

import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.topic.Topic;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * What of a refused record goes into its dead letter. All of it, unless it is so large that the
 * dead letter itself could not be written, which would stop the partition for ever.
 *
 * @param remark tells what was cut; empty where nothing was
 */
record Cut(
    Optional<Payload> key, Optional<Payload> value, Map<String, Payload> headers, String remark) {

  static final int LARGEST_KEY = 16 * 1024;
  static final int LARGEST_HEADERS = 128 * 1024;
  static final int LARGEST_VALUE = Topic.LARGEST_RECORD_BYTES - 512 * 1024;
  private static final int EACH_HEADER_COSTS = 32;
  private static final String HEADERS_LEFT_OUT = " (headers left out: too large)";
  private static final Pattern REMARK =
      Pattern.compile(
          " \\((key|value) cut from \\d+ to \\d+ bytes\\)| \\(headers left out: too large\\)$");

  static Cut toFit(Optional<Payload> key, Optional<Payload> value, Headers headers) {
    Map<String, Payload> kept = kept(headers);
    StringBuilder remark = new StringBuilder();
    remarkOn(remark, "key", key, LARGEST_KEY);
    remarkOn(remark, "value", value, LARGEST_VALUE);
    for (Header header : headers) {
      if (header.value() != null && !kept.containsKey(header.key())) {
        remark.append(HEADERS_LEFT_OUT);
        break;
      }
    }
    return new Cut(
        key.map(bytes -> first(bytes, LARGEST_KEY)),
        value.map(bytes -> first(bytes, LARGEST_VALUE)),
        kept,
        remark.toString());
  }

  /** Whether something was cut from what that explanation speaks of. */
  static boolean isRemarkedIn(String explanation) {
    return REMARK.matcher(explanation).find();
  }

  private static void remarkOn(
      StringBuilder remark, String part, Optional<Payload> bytes, int largest) {
    int size = bytes.map(Payload::size).orElse(0);
    if (size > largest) {
      remark.append(" (%s cut from %d to %d bytes)".formatted(part, size, largest));
    }
  }

  private static Payload first(Payload payload, int largest) {
    return payload.size() <= largest
        ? payload
        : Payload.of(Arrays.copyOf(payload.bytes(), largest));
  }

  private static Map<String, Payload> kept(Headers headers) {
    Map<String, Payload> kept = new LinkedHashMap<>();
    int room = LARGEST_HEADERS;
    for (Header header : headers) {
      int size = EACH_HEADER_COSTS + header.key().length() * 3;
      if (header.value() != null && size + header.value().length <= room) {
        kept.put(header.key(), Payload.of(header.value()));
        room -= size + header.value().length;
      }
    }
    return kept;
  }
}
