package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallbackKind;
import java.time.Duration;

/** What an event means for telling the bot how its call came out. */
sealed interface Judgement {

  /** The bot is to be told, after waiting for something better. */
  record Tell(CallbackKind kind, Duration settling) implements Judgement {}

  /** Not now; a later correction may have something to tell. */
  record NotNow(Withheld why) implements Judgement {}

  /** Not of this call any more. */
  record Never(Withheld why) implements Judgement {}

  /** The event says nothing about it. */
  record Nothing() implements Judgement {}
}
