package io.dozvon.normalizer.fold;

/** What a call still waits for; time takes from it, and nothing gives back. */
public enum Waits {
  /** For the legs that were rung, and for the end. */
  FOR_LEGS,

  /** For the end; a leg that was left open does not matter any more. */
  FOR_END,

  /** Given up: a call without an end is concluded to have ended. */
  FOR_NOTHING;

  /** The one that is left when time has taken both. */
  Waits and(Waits other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
