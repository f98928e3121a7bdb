package io.dozvon.notifier;

import static io.dozvon.notifier.Script.seconds;

/** The calls of Uiscom that are played. */
final class UiscomScript {

  private UiscomScript() {}

  static Calls play(Calls calls) {
    return calls
        .with(
            "an answered call, and its recording later",
            call -> call.then("4.01-inbound-answered").then(seconds(49), "4.07-recording"))
        .with(
            "a lost call by the template of the guide; UIS sends it twice",
            call -> call.then("4.02-lost-own-template").then(seconds(5), "guide-try-it"))
        .with(
            "an outbound call to somebody who is busy, by a template with a key",
            call -> call.then("4.03-busy-nested-text-plain"))
        .with("an answered outbound call", call -> call.then("4.04-outbound-answered-get"))
        .with(
            "several notifications of one call, one by a name of the customer's own",
            call ->
                call.then("own-inbound-call")
                    .then(seconds(4), "own-talk-start")
                    .then(seconds(1), "own-name-with-semicolon")
                    .then(seconds(30), "own-finished-constant"))
        .with("employees among themselves", call -> call.then("4.05-internal"))
        .with("a caller who hides the number", call -> call.then("4.06-hidden-caller"))
        .with(
            "a notification that says neither which call it is of nor whose",
            call -> call.then("own-only-a-name").then(Script.LONG_SILENCE))
        .with(
            "a notification that does not say which call it is of",
            call -> call.then("own-blank-call-id").then(Script.LONG_SILENCE))
        .with("a template whose quotes were doubled", call -> call.then("4.08a-doubled-quotes"))
        .with("a template that was not filled in", call -> call.then("4.08b-unrendered"))
        .with("JSON sent as a form", call -> call.then("4.08c-json-as-form"))
        .with("a caller who finds everybody busy", call -> call.then("own-lost-busy"))
        .with("an outbound call that failed", call -> call.then("own-failed-outbound-is-lost"))
        .with(
            "the talk ends, and the call only later",
            call ->
                call.then("own-inbound-call")
                    .then(seconds(2), "own-waiting")
                    .then(seconds(2), "own-talk-start")
                    .then(seconds(40), "own-talk-end")
                    .then(seconds(1), "own-finished-is-lost-false-only"))
        .with("a recording that closes the call", call -> call.then("own-recording-unnamed-record"))
        .with("a voice mail", call -> call.then("own-recording-voice-mail"))
        .with("a chat, which is no call", call -> call.then("own-chat").then(Script.LONG_SILENCE))
        .with("a name with quotes and a bracket", call -> call.then("own-inner-quotes"))
        .with("a very long name", call -> call.then("own-name-too-long"));
  }
}
