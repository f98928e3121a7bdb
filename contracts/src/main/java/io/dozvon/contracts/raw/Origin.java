package io.dozvon.contracts.raw;

/** Where a record stands: topic, partition, offset. */
public record Origin(String topic, int partition, long offset) {

  /** Reads what {@link #toString} wrote. */
  public static Origin parse(String text) {
    int beforeOffset = text.lastIndexOf('/');
    int beforePartition = text.lastIndexOf('/', beforeOffset - 1);
    if (beforePartition <= 0) {
      throw new IllegalArgumentException(
          "an origin reads topic/partition/offset, not '" + text + "'");
    }
    return new Origin(
        text.substring(0, beforePartition),
        Integer.parseInt(text.substring(beforePartition + 1, beforeOffset)),
        Long.parseLong(text.substring(beforeOffset + 1)));
  }

  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
