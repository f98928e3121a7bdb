package io.dozvon.notifier;

import java.util.Locale;

/** Why a bot was not told; every silence is counted under its reason. */
enum Withheld {
  /** Sent through again by an operator. */
  REPLAY,

  /** Older than what the fold remembers. */
  LATE,

  /** Received too long ago for a bot to act on. */
  NOT_LIVE,

  /** The end is our conclusion, not the provider's word. */
  INFERRED,

  /** Employees among themselves. */
  INTERNAL,

  /** The project does not want it. */
  SWITCHED_OFF,

  /** The outcome is none that a bot is told of. */
  NO_OUTCOME,

  /** The call turned out not to be over. */
  REOPENED,

  /** The call belongs to another client now. */
  MOVED,

  /** The end is corrected so late that nobody knows any more whether the bot was told. */
  FORGOTTEN,

  /** The call is the same as an older one, which is told of instead. */
  MERGED;

  String reason() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
