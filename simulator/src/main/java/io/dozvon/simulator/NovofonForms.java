package io.dozvon.simulator;

import io.dozvon.contracts.call.Direction;
import io.dozvon.simulator.Moment.Ended;
import java.util.List;

/** What the events of a call carry. */
final class NovofonForms {

  private NovofonForms() {}

  /** The id of the recording only where that is told of by itself, too. */
  static Form withEnd(Form form, Story story, Ended end) {
    boolean recorded = story.answered() && story.cue().scenario() == Scenario.RECORDING_LATER;
    form.put("duration", story.talkSeconds(end))
        .put("disposition", disposition(story))
        .put("status_code", story.busy() ? "17" : "16")
        .put("is_recorded", recorded ? "1" : "0");
    return recorded ? form.put("call_id_with_rec", recordingId(story)) : form;
  }

  private static String disposition(Story story) {
    if (story.busy()) {
      return "busy";
    }
    return story.answered() ? "answered" : "no answer";
  }

  static Form speech(Story story) {
    JsonBody result =
        new JsonBody().put("words", List.of()).put("phrases", List.of(phrase(0, 1), phrase(1, 2)));
    return event("SPEECH_RECOGNITION", story)
        .put("lang", "ru")
        .put("call_id", recordingId(story))
        .put("result", result.text());
  }

  private static JsonBody phrase(int number, int channel) {
    return JsonBody.of("result", Story.SAID.get(number)).put("channel", channel);
  }

  static Form incoming(String event, Story story) {
    return event(event, story)
        .put("call_start", MoscowTime.seconds(story.start()))
        .put("caller_id", "+" + story.cue().client())
        .put("called_did", story.account().line());
  }

  static Form outgoing(String event, Story story, Desk desk) {
    return event(event, story)
        .put("call_start", MoscowTime.seconds(story.start()))
        .put("destination", story.cue().client())
        .put("internal", extension(desk.number()));
  }

  static Form event(String name, Story story) {
    return new Form().put("event", name).put("pbx_call_id", callId(story));
  }

  static Form withDesk(Form form, Desk desk) {
    desk.handedBy().ifPresent(from -> form.put("transfer_from", extension(from)));
    return form.put("internal", extension(desk.number()));
  }

  static String callId(Story story) {
    return (story.direction() == Direction.INBOUND ? "in_" : "out_") + story.mark();
  }

  static String extension(int desk) {
    return Integer.toString(100 + desk);
  }

  static String recordingId(Story story) {
    return story.start().getEpochSecond() + "." + (10_000 + story.cue().number());
  }
}
