package io.dozvon.notifier;

import static io.dozvon.notifier.Script.seconds;

/** The calls of Iptelefon that are played. */
final class IptelefonScript {

  private IptelefonScript() {}

  static Calls play(Calls calls) {
    return calls
        .with(
            "an answered call with its recording",
            call ->
                call.then("4.01-inbound-ringing")
                    .then(seconds(7), "4.01-inbound-accepted")
                    .then(seconds(65), "4.02-inbound-answered"))
        .with("a missed call", call -> call.then("4.03-missed"))
        .with("an outbound call to somebody who is busy", call -> call.then("4.04-busy-outbound"))
        .with(
            "an outbound call that was transferred", call -> call.then("4.05-outbound-transferred"))
        .with("employees among themselves", call -> call.then("4.06-internal"))
        .with("a caller who hides the number", call -> call.then("4.06-unknown-number"))
        .with(
            "the journal of the call comes besides",
            call ->
                call.then("4.01-inbound-ringing")
                    .then(seconds(72), "4.02-inbound-answered")
                    .then(seconds(60), "4.10-call-log"))
        .with(
            "two phones ring and the second answers",
            call ->
                call.then("4.01-inbound-ringing")
                    .then(seconds(1), "own-ringing-second")
                    .then(seconds(20), "own-history-picked-up"))
        .with("a wrong token in the body", call -> call.then("4.07-wrong-token"))
        .with("a call that failed", call -> call.then("own-history-failed"))
        .with("the network is overloaded", call -> call.then("own-history-congestion"))
        .with("somebody who cannot be reached", call -> call.then("own-history-unavailable"))
        .with("the caller gives up", call -> call.then("own-history-cancel"))
        .with("a status that nobody knows", call -> call.then("own-history-odd-status"))
        .with("a recording of which only the id comes", call -> call.then("own-history-link-id"));
  }
}
