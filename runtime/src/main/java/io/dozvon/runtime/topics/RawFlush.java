package io.dozvon.runtime.topics;

/** Whether the broker writes each raw webhook to disk before it says that it has it. */
public enum RawFlush {
  /** Each one: on a single broker, which has no other replica to lean on. */
  EVERY_MESSAGE,
  /** When the broker finds it right, also where it was each message before. */
  BROKER_DEFAULT,
  /** As the topics have it: on a cluster that is not ours to tune. */
  AS_IT_IS
}
