package io.dozvon.notifier;

import static io.dozvon.notifier.Script.seconds;

/** The calls of Novofon that are played. */
final class NovofonScript {

  private NovofonScript() {}

  static Calls play(Calls calls) {
    return calls
        .with(
            "an answered call, its recording and its text later",
            call ->
                call.then("9.02-inbound-start")
                    .then(seconds(1), "9.03-inbound-internal")
                    .then(seconds(5), "9.04-inbound-answer")
                    .then(seconds(42), "9.05-inbound-end")
                    .then(seconds(40), "own-record-with-link")
                    .then(seconds(60), "own-speech"))
        .with("a missed call", call -> call.then("9.07-inbound-missed"))
        .with("a caller who finds everybody busy", call -> call.then("9.08-inbound-busy"))
        .with(
            "an answered outbound call",
            call -> call.then("9.09-outbound-start").then(seconds(70), "9.10-outbound-end"))
        .with("employees among themselves", call -> call.then("9.11-internal"))
        .with(
            "a text message, which comes twice",
            call -> call.then("9.13-sms").then(seconds(9), "9.13-sms").then(Script.LONG_SILENCE))
        .with(
            "what was tracked, of one call that is known and one that is not",
            call -> call.then("9.02-inbound-start").then(seconds(480), "own-call-tracking-batch"))
        .with(
            "a recording of which only the id comes",
            call -> call.then("9.05-inbound-end").then(seconds(40), "9.06-inbound-record"))
        .with(
            "a group of which the second answers and hands the call on",
            call ->
                call.then("9.02-inbound-start")
                    .then(seconds(1), "9.03-inbound-internal")
                    .then(seconds(1), "own-internal-group-second")
                    .then(seconds(4), "own-answer-without-start")
                    .then(seconds(30), "own-internal-transferred")
                    .then(seconds(20), "own-end-last-other-than-first"))
        .with(
            "a callback: the employee answers, the client does not",
            call ->
                call.then("own-callback-leg-one-start")
                    .then(seconds(3), "own-callback-leg-one-answer")
                    .then(seconds(1), "own-callback-leg-one")
                    .then(seconds(30), "own-callback-leg-two"))
        .with("a call of the second platform", call -> call.then("9.12-platform-two-v1-shape"))
        .with("an outcome that nobody knows", call -> call.then("own-unknown-disposition"))
        .with("no money is left", call -> call.then("own-no-money"))
        .with("a caller who hides the number", call -> call.then("own-start-anonymous"))
        .with(
            "a talk that starts, and whose end never comes",
            call ->
                call.then("9.02-inbound-start")
                    .then(seconds(5), "9.04-inbound-answer")
                    .then(Script.LONG_SILENCE));
  }
}
