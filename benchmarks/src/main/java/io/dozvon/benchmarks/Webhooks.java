package io.dozvon.benchmarks;

import java.util.Random;

/** SipOut webhooks of answered calls, each of a call and a caller of its own. */
final class Webhooks {

  private final String run;
  private final Random random = new Random(20261120);

  /** The name of the run keeps the calls of two runs apart. */
  Webhooks(String run) {
    this.run = run;
  }

  String callId(int number) {
    return "bench-" + run + "-" + number;
  }

  /** Callers repeat, as they do in life: every tenth is somebody new. */
  String complete(int number) {
    int caller = random.nextInt(100) < 10 ? number : random.nextInt(1000);
    return "{\"call_action\":\"complete\",\"call_status\":\"Success\",\"call_id\":\""
        + callId(number)
        + "\",\"call_direction\":\"in\",\"call_phone\":\"7900"
        + "%07d".formatted(caller)
        + "\",\"call_did\":\"74951112233\",\"call_ext\":\"101\",\"call_total_duration_sec\":75,"
        + "\"call_talk_duration_sec\":66,\"call_record_link\":\"https://records.example/"
        + number
        + "\"}";
  }
}
