package io.dozvon.simulator.exchange;

/**
 * One API of a provider: checks what it is asked as the provider does, and answers in its words.
 * Places nothing itself, and may be asked by any thread.
 */
interface Reception {

  /** The provider's id, such as {@code sipout}. */
  String provider();

  /** Whether that is a path of this API. */
  boolean isAt(String path);

  Heard hear(Asked asked, Customer customer);

  /** How it says that there are too many requests. */
  Said overLimit(Asked asked);
}
