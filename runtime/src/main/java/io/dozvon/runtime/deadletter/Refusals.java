package io.dozvon.runtime.deadletter;

import io.dozvon.contracts.phone.Masking;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.raw.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Makes dead letters: masked where people read them, and never larger than a topic takes. */
public final class Refusals {

  /** The reason of what was understood, and whose result no topic would take. */
  public static final String UNWRITABLE = "unwritable";

  private static final String REPLAY = "replay";
  private static final int LONGEST_EXPLANATION = 1_000;
  private static final int LONGEST_ORIGIN = 300;

  private Refusals() {}

  /**
   * What a step says of a record that it refuses.
   *
   * @param reason a word to count by, such as {@code unreadable}
   * @param explanation for a person who is to act on it; phone numbers in it are masked
   * @param origin see {@link #firstOrigin}
   * @param at the time of the record, so that a re-run says the same
   * @param key of the record, as bytes; may be null
   * @param value of the record, as bytes; may be null
   */
  public static DeadLetter refuse(
      String stage,
      String reason,
      String explanation,
      Origin origin,
      Instant at,
      byte[] key,
      byte[] value,
      Headers headers) {
    return refuse(
        stage,
        reason,
        explanation,
        new SourceRecord(origin, at, payload(key), payload(value), headers));
  }

  static DeadLetter refuse(String stage, String reason, String explanation, SourceRecord record) {
    Cut cut = Cut.toFit(record.key(), record.value(), record.headers());
    return new DeadLetter(
        record.origin(),
        stage,
        reason,
        shortened(Masking.phonesIn(explanation)) + cut.remark(),
        record.at(),
        cut.key(),
        cut.value(),
        cut.headers());
  }

  /** Where the record stands, or where it stood when it was refused for the first time. */
  public static Origin firstOrigin(RecordMetadata metadata, Headers headers) {
    return firstOrigin(
        new Origin(metadata.topic(), metadata.partition(), metadata.offset()), headers);
  }

  static Origin firstOrigin(Origin here, Headers headers) {
    Header replay = headers.lastHeader(REPLAY);
    if (replay == null || replay.value() == null || replay.value().length > LONGEST_ORIGIN) {
      return here;
    }
    try {
      return Origin.parse(new String(replay.value(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException writtenBySomebodyElse) {
      return here;
    }
  }

  /** What a record carries that was sent through again; nothing where it was not. */
  public static Headers replayed(boolean replay, String origin) {
    Headers headers = new RecordHeaders();
    return replay ? headers.add(REPLAY, origin.getBytes(StandardCharsets.UTF_8)) : headers;
  }

  /** Whether a dead letter holds all of what was refused, and not only the first of it. */
  public static boolean holdsAll(DeadLetter letter) {
    return !Cut.isRemarkedIn(letter.explanation());
  }

  static Optional<Payload> payload(byte[] bytes) {
    return Optional.ofNullable(bytes).map(Payload::of);
  }

  private static String shortened(String explanation) {
    return explanation.length() <= LONGEST_EXPLANATION
        ? explanation
        : explanation.substring(0, LONGEST_EXPLANATION - 1) + "…";
  }
}
