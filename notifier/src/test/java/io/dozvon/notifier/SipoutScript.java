package io.dozvon.notifier;

import static io.dozvon.notifier.Script.seconds;

/** The calls of Sipout that are played. */
final class SipoutScript {

  private SipoutScript() {}

  static Calls play(Calls calls) {
    return calls
        .with(
            "an answered call with its recording, and its text minutes later",
            call ->
                call.then("5.01-dial-inbound")
                    .then(seconds(75), "5.02-complete-answered")
                    .then(seconds(180), "5.08-transcript"))
        .with(
            "the end comes twice, and the start after it",
            call ->
                call.then("5.02-complete-answered")
                    .then(seconds(2), "5.02-complete-answered")
                    .then(seconds(2), "5.01-dial-inbound"))
        .with("a missed call", call -> call.then("5.03-missed-form"))
        .with("an outbound call to somebody who is busy", call -> call.then("5.04-busy-outbound"))
        .with("employees among themselves", call -> call.then("5.06-internal"))
        .with("a caller who hides the number", call -> call.then("5.07-anonymous"))
        .with("a call without an id", call -> call.then("5.05-multipart-no-id"))
        .with(
            "start and end that only phone and minute hold together",
            call -> call.then("own-no-id-but-start").then(seconds(60), "own-no-id-but-start-end"))
        .with("a status that the guide does not name", call -> call.then("own-unknown-status"))
        .with("the text comes with the end", call -> call.then("own-with-text"))
        .with("a text whose call never comes", call -> call.then("own-windows-1251"))
        .with(
            "a talk that starts, and whose end never comes",
            call -> call.then("5.01-dial-inbound").then(Script.LONG_SILENCE))
        .with("what cannot be understood", call -> call.then("own-cut-off"));
  }
}
