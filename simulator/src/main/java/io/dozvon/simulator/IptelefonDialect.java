package io.dozvon.simulator;

import io.dozvon.contracts.call.Direction;
import io.dozvon.simulator.Moment.Answered;
import io.dozvon.simulator.Moment.Dialled;
import io.dozvon.simulator.Moment.Ended;
import io.dozvon.simulator.Moment.Rang;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Ringing, accepted, and the line of the history once the call is over; a token goes along. */
record IptelefonDialect() implements Dialect {

  @Override
  public String provider() {
    return "iptelefon";
  }

  @Override
  public String callId(Story story) {
    return story.start().getEpochSecond() + "." + (1_200 + story.cue().number());
  }

  @Override
  public String extension(int desk) {
    return Integer.toString(346 + desk);
  }

  /** The link to the recording stands in the history; there are no texts. */
  @Override
  public Set<Scenario> unknown() {
    return EnumSet.of(Scenario.RECORDING_LATER, Scenario.TRANSCRIPT_LATER);
  }

  @Override
  public Optional<Webhook> dialled(Story story, Dialled dialled) {
    return sent(story, event("RINGING", story, dialled.desk()));
  }

  @Override
  public Optional<Webhook> rang(Story story, Rang rang) {
    return sent(story, event("RINGING", story, rang.desk()));
  }

  @Override
  public Optional<Webhook> answered(Story story, Answered answered) {
    return sent(story, event("ACCEPTED", story, answered.desk()));
  }

  @Override
  public Optional<Webhook> ended(Story story, Ended end) {
    return sent(story, history(story, end));
  }

  private JsonBody event(String status, Story story, Desk desk) {
    return call("event", story)
        .put("call-status", status)
        .put("exten", extension(desk.number()))
        .put("phone", story.cue().client());
  }

  /** The known integration reads the status under both of its names. */
  private JsonBody history(Story story, Ended end) {
    boolean answered = story.answered();
    boolean missed = !answered && story.direction() == Direction.INBOUND;
    return call("history", story)
        .put("calldate", MoscowTime.seconds(story.start()))
        .put("call-status", status(story))
        .put("status", status(story))
        .put("exten", employee(story).map(desk -> extension(desk.number())).orElse(""))
        .put("phone", story.cue().client())
        .put("link", story.recordedAtTheEnd() ? link(story) : "")
        .put("duration", Integer.toString(story.talkSeconds(end)))
        .put("missed", Boolean.toString(missed))
        .put("pickedup", "false")
        .put("transfered", Boolean.toString(story.handedOver()));
  }

  private JsonBody call(String command, Story story) {
    JsonBody body =
        new JsonBody()
            .put("cmd", command)
            .put("callid", callId(story))
            .put("call-type", story.direction() == Direction.INBOUND ? "IN" : "OUT");
    story.account().secret().ifPresent(secret -> body.put("token", secret));
    return body;
  }

  private static Optional<Desk> employee(Story story) {
    return story.last().or(() -> story.rung().stream().findFirst());
  }

  private static String status(Story story) {
    if (story.busy()) {
      return "BUSY";
    }
    return story.answered() ? "ANSWERED" : "NO ANSWER";
  }

  private String link(Story story) {
    return "https://pbx.example/b3/records/" + callId(story) + ".mp3";
  }

  private static Optional<Webhook> sent(Story story, JsonBody body) {
    return Optional.of(
        Webhook.post(
            "/iptelefon_webhook/" + story.account().webhookKey(),
            JsonBody.CONTENT_TYPE,
            body.text()));
  }
}
