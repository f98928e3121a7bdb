package io.dozvon.simulator;

import io.dozvon.contracts.call.Direction;
import io.dozvon.simulator.Moment.Answered;
import io.dozvon.simulator.Moment.Arrived;
import io.dozvon.simulator.Moment.Dialled;
import io.dozvon.simulator.Moment.Ended;
import io.dozvon.simulator.Moment.Rang;
import io.dozvon.simulator.Moment.TalkEnded;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Events by number in the query of a GET; every value is a text. */
record SipuniDialect() implements Dialect {

  private static final String USER = "012345";
  private static final String OUTSIDE = "1";
  private static final String INSIDE = "2";

  @Override
  public String provider() {
    return "sipuni";
  }

  @Override
  public String callId(Story story) {
    return story.start().getEpochSecond() + "." + (1_000 + story.cue().number());
  }

  @Override
  public String extension(int desk) {
    return Integer.toString(201 + desk);
  }

  /** There is no event for a recording: its link comes with the end. */
  @Override
  public Set<Scenario> unknown() {
    return EnumSet.of(Scenario.RECORDING_LATER, Scenario.TRANSCRIPT_LATER);
  }

  @Override
  public Optional<Webhook> arrived(Story story, Arrived arrived) {
    return sent(story, withLine(event("1", story, arrived), story));
  }

  @Override
  public Optional<Webhook> dialled(Story story, Dialled dialled) {
    return sent(story, withDesk(event("1", story, dialled), story, dialled.desk()));
  }

  @Override
  public Optional<Webhook> rang(Story story, Rang rang) {
    Form form = withDesk(event("1", story, rang), story, rang.desk());
    return sent(story, form.put("is_inner_call", "1"));
  }

  @Override
  public Optional<Webhook> answered(Story story, Answered answered) {
    return sent(story, withDesk(event("3", story, answered), story, answered.desk()));
  }

  /** Only of a leg other than the main one. */
  @Override
  public Optional<Webhook> talkEnded(Story story, TalkEnded talk) {
    return talk.desk().handedBy().isEmpty()
        ? Optional.empty()
        : sent(story, withEnd(withDesk(event("4", story, talk), story, talk.desk()), story));
  }

  @Override
  public Optional<Webhook> ended(Story story, Ended end) {
    Form form = event("2", story, end);
    Optional<Desk> last = story.last().map(desk -> Desk.of(desk.number()));
    Form withSides =
        last.map(desk -> withDesk(form, story, desk)).orElseGet(() -> withLine(form, story));
    return sent(story, withEnd(withSides, story));
  }

  private Form event(String number, Story story, Moment moment) {
    return new Form()
        .put("event", number)
        .put("call_id", callId(story))
        .put("timestamp", story.time(moment).getEpochSecond())
        .put("user_id", USER)
        .put("treeName", story.direction() == Direction.INBOUND ? "Входящая" : "Исходящая")
        .put("treeNumber", "000-123456");
  }

  /** The leg at the customer's own number, before anybody is rung. */
  private static Form withLine(Form form, Story story) {
    String line = story.account().line() + "_id100200";
    return withClientCalling(form, story)
        .put("dst_num", line)
        .put("dst_type", OUTSIDE)
        .put("short_dst_num", line)
        .put("pbxdstnum", story.account().line());
  }

  private Form withDesk(Form form, Story story, Desk desk) {
    desk.handedBy().ifPresent(from -> form.put("transfer_from", extension(from)));
    String extension = extension(desk.number());
    if (story.direction() == Direction.INBOUND) {
      return withClientCalling(form, story)
          .put("dst_num", USER + extension)
          .put("dst_type", INSIDE)
          .put("short_dst_num", extension);
    }
    String client = story.cue().client();
    return form.put("src_num", USER + extension)
        .put("src_type", INSIDE)
        .put("short_src_num", extension)
        .put("dst_num", client)
        .put("dst_type", OUTSIDE)
        .put("short_dst_num", client)
        .put("pbxdstnum", "+" + client);
  }

  private static Form withClientCalling(Form form, Story story) {
    String client = story.cue().client();
    return form.put("src_num", client).put("src_type", OUTSIDE).put("short_src_num", client);
  }

  /** The link is there even where nobody answered; only the end repeats the id of an order. */
  private Form withEnd(Form form, Story story) {
    story.reference().ifPresent(id -> form.put("callbackId", id));
    return form.put("status", status(story))
        .put("call_start_timestamp", story.start().getEpochSecond())
        .put(
            "call_answer_timestamp",
            story.answeredAt().map(at -> Long.toString(at.getEpochSecond())).orElse("0"))
        .put("last_called", lastCalled(story))
        .put(
            "call_record_link",
            "https://sipuni.com/api/crm/record?id=%s&hash=%s&user=%s"
                .formatted(callId(story), story.mark().substring(0, 32), USER));
  }

  private static String status(Story story) {
    if (story.busy()) {
      return "BUSY";
    }
    return story.answered() ? "ANSWER" : "NOANSWER";
  }

  private String lastCalled(Story story) {
    return story
        .last()
        .map(desk -> extension(desk.number()))
        .orElseGet(
            () ->
                story.rung().stream()
                    .map(desk -> extension(desk.number()))
                    .collect(Collectors.joining("&")));
  }

  private static Optional<Webhook> sent(Story story, Form form) {
    return Optional.of(
        Webhook.get("/sipuni_webhook/" + story.account().webhookKey(), form.encoded()));
  }
}
