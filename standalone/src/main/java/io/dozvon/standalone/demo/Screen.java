package io.dozvon.standalone.demo;

import io.dozvon.simulator.Answer;
import io.dozvon.simulator.Delivery;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;

/** Where everybody can read what happens, line by line. May be written to by any thread. */
record Screen(PrintWriter out, CallsInPlay calls) {

  void show(Line line) {
    say(line.onScreen(Instant.now(), ZoneId.systemDefault(), calls.name(line.call())));
  }

  void say(String words) {
    synchronized (out) {
      out.println(words);
      out.flush();
    }
  }

  /** That a webhook did not arrive as it should. */
  void show(Delivery delivery) {
    if (delivery.answer().good()) {
      return;
    }
    String what =
        delivery.answer() instanceof Answer.Status status
            ? "was answered " + status.code()
            : "found nobody at the door";
    String then = delivery.last() ? "and is not repeated" : "and will be repeated";
    show(Line.of(delivery.conversation(), "a webhook " + what + " " + then));
  }
}
