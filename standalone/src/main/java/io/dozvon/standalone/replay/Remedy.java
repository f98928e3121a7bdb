package io.dozvon.standalone.replay;

import org.apache.kafka.clients.producer.ProducerRecord;

/** How a dead letter goes through again. */
public sealed interface Remedy {

  /** For people. */
  String inWords();

  /** What was refused goes in again as it came. */
  record AsItCame(ProducerRecord<byte[], byte[]> record) implements Remedy {
    @Override
    public String inWords() {
      return "goes in again as it came";
    }
  }

  /** Its call is told once more, as it now stands. */
  record Restate(String call, ProducerRecord<byte[], byte[]> record) implements Remedy {
    @Override
    public String inWords() {
      return "has call '" + call + "' told once more, as it now stands";
    }
  }

  /** Nothing can be done from here. */
  record None(String why) implements Remedy {
    @Override
    public String inWords() {
      return "cannot be replayed: " + why;
    }
  }
}
