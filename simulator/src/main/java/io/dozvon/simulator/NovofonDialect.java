package io.dozvon.simulator;

import static io.dozvon.simulator.NovofonForms.event;
import static io.dozvon.simulator.NovofonForms.incoming;
import static io.dozvon.simulator.NovofonForms.outgoing;
import static io.dozvon.simulator.NovofonForms.recordingId;
import static io.dozvon.simulator.NovofonForms.speech;
import static io.dozvon.simulator.NovofonForms.withDesk;
import static io.dozvon.simulator.NovofonForms.withEnd;

import io.dozvon.contracts.call.Direction;
import io.dozvon.simulator.Moment.Answered;
import io.dozvon.simulator.Moment.Arrived;
import io.dozvon.simulator.Moment.Dialled;
import io.dozvon.simulator.Moment.Ended;
import io.dozvon.simulator.Moment.Rang;
import io.dozvon.simulator.Moment.Recorded;
import io.dozvon.simulator.Moment.TalkEnded;
import io.dozvon.simulator.Moment.Transcribed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** NOTIFY_… events as forms, signed with the secret of the account where it has one. */
record NovofonDialect() implements Dialect {

  private static final List<String> INCOMING = List.of("caller_id", "called_did", "call_start");
  private static final List<String> OUTGOING = List.of("internal", "destination", "call_start");

  @Override
  public String provider() {
    return "novofon";
  }

  @Override
  public String callId(Story story) {
    return NovofonForms.callId(story);
  }

  @Override
  public String extension(int desk) {
    return NovofonForms.extension(desk);
  }

  @Override
  public Optional<Webhook> arrived(Story story, Arrived arrived) {
    return signed(story, incoming("NOTIFY_START", story), INCOMING);
  }

  @Override
  public Optional<Webhook> dialled(Story story, Dialled dialled) {
    Form form = outgoing("NOTIFY_OUT_START", story, dialled.desk()).put("caller_id", "0");
    return signed(story, form, OUTGOING);
  }

  @Override
  public Optional<Webhook> rang(Story story, Rang rang) {
    return signed(story, withDesk(incoming("NOTIFY_INTERNAL", story), rang.desk()), INCOMING);
  }

  /** The time is that of the leg. Of an employee's own call nobody tells of the answer. */
  @Override
  public Optional<Webhook> answered(Story story, Answered answered) {
    if (!inbound(story)) {
      return Optional.empty();
    }
    Form form =
        event("NOTIFY_ANSWER", story)
            .put("caller_id", "+" + story.cue().client())
            .put("destination", extension(answered.desk().number()))
            .put("call_start", MoscowTime.seconds(story.rangAt(answered.desk())));
    return signed(
        story, withDesk(form, answered.desk()), List.of("caller_id", "destination", "call_start"));
  }

  /** Of an ordered call the employee's leg is told of by itself. */
  @Override
  public Optional<Webhook> talkEnded(Story story, TalkEnded talk) {
    if (story.order().isEmpty()) {
      return Optional.empty();
    }
    Form form =
        outgoing("NOTIFY_OUT_END", story, talk.desk())
            .put("calltype", "callback_leg1")
            .put("disposition", "answered");
    return signed(story, form, OUTGOING);
  }

  @Override
  public Optional<Webhook> ended(Story story, Ended end) {
    if (!inbound(story)) {
      Desk desk = story.last().orElseThrow();
      Form form = outgoing("NOTIFY_OUT_END", story, desk).put("caller_id", story.account().line());
      story.order().ifPresent(ordered -> form.put("calltype", "callback_leg2"));
      return signed(story, withEnd(form, story, end), OUTGOING);
    }
    Form form = incoming("NOTIFY_END", story);
    story
        .last()
        .map(desk -> extension(desk.number()))
        .ifPresent(last -> form.put("internal", last).put("last_internal", last));
    return signed(story, withEnd(form, story, end), INCOMING);
  }

  @Override
  public Optional<Webhook> recorded(Story story, Recorded recorded) {
    return signed(
        story,
        event("NOTIFY_RECORD", story).put("call_id_with_rec", recordingId(story)),
        List.of("pbx_call_id", "call_id_with_rec"));
  }

  /** How these are signed, nobody says. */
  @Override
  public Optional<Webhook> transcribed(Story story, Transcribed transcribed) {
    return Optional.of(sent(story, speech(story)));
  }

  private static boolean inbound(Story story) {
    return story.direction() == Direction.INBOUND;
  }

  /** Signed are the values of some fields, one after the other. */
  private static Optional<Webhook> signed(Story story, Form form, List<String> fields) {
    String text = fields.stream().map(form::get).collect(Collectors.joining());
    Webhook webhook = sent(story, form);
    return Optional.of(
        story
            .account()
            .secret()
            .map(secret -> webhook.with("Signature", NovofonSignature.of(text, secret)))
            .orElse(webhook));
  }

  private static Webhook sent(Story story, Form form) {
    return Webhook.post(
            "/zadarma_webhook/" + story.account().webhookKey(), Form.CONTENT_TYPE, form.encoded())
        .with("User-Agent", "Zadarma API v1");
  }
}
