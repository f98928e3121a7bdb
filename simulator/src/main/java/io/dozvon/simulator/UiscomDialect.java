package io.dozvon.simulator;

import static io.dozvon.simulator.UiscomTemplates.employee;
import static io.dozvon.simulator.UiscomTemplates.finished;
import static io.dozvon.simulator.UiscomTemplates.leg;
import static io.dozvon.simulator.UiscomTemplates.lostCall;
import static io.dozvon.simulator.UiscomTemplates.notice;
import static io.dozvon.simulator.UiscomTemplates.session;
import static io.dozvon.simulator.UiscomTemplates.withEmployee;
import static io.dozvon.simulator.UiscomTemplates.withWay;

import io.dozvon.contracts.call.Direction;
import io.dozvon.simulator.Moment.Answered;
import io.dozvon.simulator.Moment.Arrived;
import io.dozvon.simulator.Moment.Dialled;
import io.dozvon.simulator.Moment.Ended;
import io.dozvon.simulator.Moment.Rang;
import io.dozvon.simulator.Moment.Recorded;
import io.dozvon.simulator.Moment.TalkEnded;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A notification for each event of the cabinet, called as the cabinet calls it; a customer has put
 * all placeholders of an event into its template, and ours into the one of the lost call.
 */
record UiscomDialect() implements Dialect {

  /** How often is known, how soon is not. */
  private static final Insistence INSISTENCE = new Insistence(4, Duration.ofSeconds(5));

  @Override
  public String provider() {
    return "uiscom";
  }

  @Override
  public String callId(Story story) {
    return Long.toString(session(story));
  }

  /** Texts have to be asked for. */
  @Override
  public Set<Scenario> unknown() {
    return EnumSet.of(Scenario.TRANSCRIPT_LATER);
  }

  /** By the platform's id of the employee: short numbers are seldom in a template. */
  @Override
  public String extension(int desk) {
    return Integer.toString(employee(desk));
  }

  @Override
  public Insistence insistence() {
    return INSISTENCE;
  }

  @Override
  public Optional<Webhook> arrived(Story story, Arrived arrived) {
    return sent(
        story,
        notice("Входящий звонок на виртуальный номер", story, arrived)
            .put("notification_mnemonic", "in_call_session")
            .put("contact_id", null));
  }

  /** An employee who is to be put through is rung first; one who dials is not. */
  @Override
  public Optional<Webhook> dialled(Story story, Dialled dialled) {
    return story.order().isPresent() ? rang(story, dialled, dialled.desk()) : dials(story, dialled);
  }

  private static Optional<Webhook> dials(Story story, Dialled dialled) {
    return sent(story, withEmployee(notice("Исходящий звонок", story, dialled), dialled.desk()));
  }

  @Override
  public Optional<Webhook> rang(Story story, Rang rang) {
    return rang(story, rang, rang.desk());
  }

  private static Optional<Webhook> rang(Story story, Moment moment, Desk desk) {
    JsonBody body = withEmployee(notice("Ожидание ответа", story, moment), desk);
    return sent(story, withWay(body, story).put("leg_id", leg(story, desk)));
  }

  @Override
  public Optional<Webhook> answered(Story story, Answered answered) {
    JsonBody body = withEmployee(notice("Начало разговора", story, answered), answered.desk());
    List<Long> legs = List.of(leg(story, answered.desk()));
    return sent(story, withWay(body, story).put("leg_ids", legs));
  }

  @Override
  public Optional<Webhook> talkEnded(Story story, TalkEnded talk) {
    JsonBody body = withEmployee(notice("Окончание разговора", story, talk), talk.desk());
    withWay(body, story)
        .put("talk_time_duration", talk.talkSeconds())
        .put("leg_ids", List.of(leg(story, talk.desk())));
    return sent(story, body);
  }

  @Override
  public Optional<Webhook> ended(Story story, Ended end) {
    boolean lost = story.direction() == Direction.INBOUND && !story.answered();
    return sent(story, lost ? lostCall(story, end) : finished(story, end));
  }

  @Override
  public Optional<Webhook> recorded(Story story, Recorded recorded) {
    String link =
        "https://app.uiscom.ru/system/media/talk/%d/%s/"
            .formatted(session(story), story.mark().substring(0, 32));
    Desk desk = story.last().orElseThrow();
    JsonBody body = withEmployee(notice("Записанный разговор", story, recorded), desk);
    return sent(story, body.put("file_link", link).put("tag_ids", null));
  }

  private static Optional<Webhook> sent(Story story, JsonBody body) {
    return Optional.of(
        Webhook.post(
            "/uiscom_webhook/" + story.account().webhookKey(), JsonBody.CONTENT_TYPE, body.text()));
  }
}
