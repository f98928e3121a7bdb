package io.dozvon.simulator;

import io.dozvon.contracts.call.Direction;
import io.dozvon.simulator.Moment.Answered;
import io.dozvon.simulator.Moment.Ended;
import io.dozvon.simulator.Moment.Transcribed;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The talk begins, the talk is over, and minutes later its text: all that is told. */
record SipoutDialect() implements Dialect {

  @Override
  public String provider() {
    return "sipout";
  }

  /** 32 characters, of which not all are hex digits. */
  @Override
  public String callId(Story story) {
    return story.mark().substring(0, 31) + "s";
  }

  @Override
  public String extension(int desk) {
    return Integer.toString(101 + desk);
  }

  /** The link to the recording comes with the end. */
  @Override
  public Set<Scenario> unknown() {
    return EnumSet.of(Scenario.RECORDING_LATER);
  }

  /** The beginning of the talk, and only of the first one. */
  @Override
  public Optional<Webhook> answered(Story story, Answered answered) {
    return answered.desk().handedBy().isPresent()
        ? Optional.empty()
        : sent(story, call("dial", story).put("call_ext", extension(answered.desk().number())));
  }

  @Override
  public Optional<Webhook> ended(Story story, Ended end) {
    JsonBody body = call("complete", story).put("call_status", status(story));
    story.last().ifPresent(desk -> body.put("call_ext", extension(desk.number())));
    body.put("call_total_duration_sec", story.totalSeconds(end))
        .put("call_talk_duration_sec", story.talkSeconds(end))
        .put(
            "call_record_link",
            story.recordedAtTheEnd() ? "https://lk.sipout.net/record/" + callId(story) : null);
    return sent(story, body);
  }

  @Override
  public Optional<Webhook> transcribed(Story story, Transcribed transcribed) {
    return sent(
        story,
        new JsonBody()
            .put("call_action", "text")
            .put("call_id", callId(story))
            .put("call_phone", story.cue().client())
            .put("call_text", String.join("\n", Story.SAID)));
  }

  private JsonBody call(String action, Story story) {
    boolean inbound = story.direction() == Direction.INBOUND;
    JsonBody body =
        new JsonBody()
            .put("call_action", action)
            .put("call_id", callId(story))
            .put("call_direction", inbound ? "in" : "out")
            .put("call_phone", story.cue().client())
            .put("call_start_ts", BigDecimal.valueOf(story.start().toEpochMilli(), 3));
    return inbound ? body.put("call_did", story.account().line()) : body;
  }

  private static String status(Story story) {
    if (story.busy()) {
      return "Busy";
    }
    return story.answered() ? "Success" : "Missed";
  }

  private static Optional<Webhook> sent(Story story, JsonBody body) {
    return Optional.of(
        Webhook.post(
            "/sipout_webhook/" + story.account().webhookKey(), JsonBody.CONTENT_TYPE, body.text()));
  }
}
