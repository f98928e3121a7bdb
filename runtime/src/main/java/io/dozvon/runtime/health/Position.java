package io.dozvon.runtime.health;

/**
 * How far a group has come in a partition.
 *
 * @param committed the offset it will read next
 * @param end the offset that the next committed record will have
 */
record Position(long committed, long end) {

  long lag() {
    return Math.max(0, end - committed);
  }
}
