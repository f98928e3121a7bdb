package io.dozvon.notifier;

import static io.dozvon.notifier.Script.seconds;

/** The calls of Sipuni that are played. */
final class SipuniScript {

  private SipuniScript() {}

  static Calls play(Calls calls) {
    return calls
        .with(
            "an answered call with its recording",
            call ->
                call.then("8.01-probe")
                    .then("8.02-inbound-line-rings")
                    .then(seconds(3), "8.03-inbound-employee-rings")
                    .then(seconds(7), "8.04-inbound-answer")
                    .then(seconds(60), "8.05-inbound-end"))
        .with("a missed call", call -> call.then("8.06-inbound-missed"))
        .with("an outbound call to somebody who is busy", call -> call.then("8.07-outbound-busy"))
        .with(
            "an answered outbound call",
            call ->
                call.then("8.08-outbound-start")
                    .then(seconds(1), "8.09-outbound-start-again")
                    .then(seconds(29), "8.10-outbound-end-callback-id"))
        .with(
            "only the end of a transferred leg comes, and the end of the call never",
            call -> call.then("8.12-transferred-leg-ended").then(Script.LONG_SILENCE))
        .with("employees among themselves", call -> call.then("8.11-internal-form"))
        .with(
            "a group in which each employee's leg is missed",
            call ->
                call.then("8.02-inbound-line-rings")
                    .then(seconds(3), "8.03-inbound-employee-rings")
                    .then(seconds(1), "own-group-ring-second")
                    .then(seconds(56), "own-leg-not-answered")
                    .then(seconds(10), "8.05-inbound-end", "status=ANSWER", "status=NOANSWER"))
        .with(
            "a group of which one is reported as missed before another's answer",
            call ->
                call.then("8.02-inbound-line-rings")
                    .then(seconds(3), "8.03-inbound-employee-rings")
                    .then(seconds(1), "8.05-inbound-end", "status=ANSWER", "status=NOANSWER")
                    .then(seconds(4), "8.04-inbound-answer")
                    .then(seconds(60), "8.05-inbound-end"))
        .with(
            "the answer is heard of only after the bot was told of a missed call",
            call ->
                call.then("8.05-inbound-end", "status=ANSWER", "status=NOANSWER")
                    .then(seconds(30), "8.04-inbound-answer")
                    .then(seconds(30), "8.05-inbound-end"))
        .with(
            "the start comes after the end",
            call -> call.then("own-start-after-end").then(seconds(1), "8.02-inbound-line-rings"))
        .with("a status that the guide does not name", call -> call.then("own-unknown-status"))
        .with("the network is overloaded", call -> call.then("own-congestion"))
        .with("a caller who hides the number", call -> call.then("own-anonymous"))
        .with("a foreign number", call -> call.then("own-foreign-client"))
        .with("an end that says nothing", call -> call.then("own-end-bare"));
  }
}
