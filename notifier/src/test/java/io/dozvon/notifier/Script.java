package io.dozvon.notifier;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Which of a provider's recorded webhooks make up the calls that are played. */
enum Script {
  SIPOUT(Script::sipout),
  SIPUNI(Script::sipuni),
  IPTELEFON(Script::iptelefon),
  NOVOFON(Script::novofon),
  UISCOM(Script::uiscom);

  private static final Duration LONG_SILENCE = Duration.ofHours(4).plusSeconds(60);

  @SuppressWarnings("ImmutableEnumChecker") // A reference to a method without state.
  private final Supplier<Calls> calls;

  Script(Supplier<Calls> calls) {
    this.calls = calls;
  }

  String provider() {
    return name().toLowerCase(Locale.ROOT);
  }

  String play() {
    return calls.get().text();
  }

  private static Calls sipout() {
    return new Calls("sipout")
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
        .with("a caller who hides the number", call -> call.then("5.07-anonymous"));
  }

  private static Calls sipuni() {
    return new Calls("sipuni")
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
            call -> call.then("8.12-transferred-leg-ended").then(LONG_SILENCE))
        .with("employees among themselves", call -> call.then("8.11-internal-form"));
  }

  private static Calls iptelefon() {
    return new Calls("iptelefon")
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
        .with("a caller who hides the number", call -> call.then("4.06-unknown-number"));
  }

  private static Calls novofon() {
    return new Calls("novofon")
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
            call -> call.then("9.13-sms").then(seconds(9), "9.13-sms").then(LONG_SILENCE))
        .with(
            "what was tracked, of one call that is known and one that is not",
            call -> call.then("9.02-inbound-start").then(seconds(480), "own-call-tracking-batch"));
  }

  private static Calls uiscom() {
    return new Calls("uiscom")
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
            call -> call.then("own-only-a-name").then(LONG_SILENCE))
        .with("a chat, which is no call", call -> call.then("own-chat").then(LONG_SILENCE))
        .with(
            "a notification that does not say which call it is of",
            call -> call.then("own-blank-call-id").then(LONG_SILENCE));
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
