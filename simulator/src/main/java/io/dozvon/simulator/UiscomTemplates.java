package io.dozvon.simulator;

import io.dozvon.contracts.call.Direction;
import io.dozvon.simulator.Moment.Ended;
import java.util.List;

/** The templates of a customer's notifications, filled in as the platform does. */
final class UiscomTemplates {

  private static final List<String> NAMES = List.of("Иванова Анна", "Петров Иван", "Ким Мария");

  private UiscomTemplates() {}

  /** The end of a call that was not lost. */
  static JsonBody finished(Story story, Ended end) {
    Desk desk = story.last().orElseThrow();
    int talk = story.talkSeconds(end);
    int total = story.totalSeconds(end);
    JsonBody body = withEmployee(notice("Завершение звонка", story, end), desk);
    withWay(body, story)
        .put("notification_mnemonic", "call_session_finished")
        .put("talk_time_duration", talk)
        .put("total_time_duration", total)
        .put("wait_time_duration", total - talk)
        .put("tag_names", null)
        .put("is_transfer", story.handedOver())
        .put("is_lost", !story.answered());
    return story.busy() ? body.put("lost_reason", "subscriber_busy") : body;
  }

  /** The template that our guide gives to customers: it says neither direction nor outcome. */
  static JsonBody lostCall(Story story, Ended end) {
    List<Integer> employees = story.rung().stream().map(desk -> employee(desk.number())).toList();
    return new JsonBody()
        .put("external_id", null)
        .put("notification_name", "Потерянный звонок")
        .put("virtual_phone_number", story.account().line())
        .put("notification_time", MoscowTime.millis(story.time(end)))
        .put("scenario_name", "Основной")
        .put("wait_time_duration", story.totalSeconds(end))
        .put("employee_ids", employees)
        .put(
            "contact_info",
            new JsonBody()
                .put("contact_phone_number", story.cue().client())
                .put("communication_number", 1)
                .put("contact_id", null)
                .put("contact_full_name", null))
        .put("call_session_id", session(story));
  }

  /** What customers put into the templates of all events. */
  static JsonBody notice(String name, Story story, Moment moment) {
    return new JsonBody()
        .put("notification_name", name)
        .put("notification_time", MoscowTime.millis(story.time(moment)))
        .put("call_session_id", session(story))
        .put("virtual_phone_number", story.account().line())
        .put("contact_phone_number", story.cue().client())
        .put("contact_full_name", null)
        .put("communication_number", 1);
  }

  /** What an ordered call is told with is the id that it was given. */
  static JsonBody withWay(JsonBody body, Story story) {
    boolean inbound = story.direction() == Direction.INBOUND;
    String dialled = story.order().isPresent() ? "callapi" : "sip";
    return body.put("external_id", story.reference().orElse(null))
        .put("call_source", inbound ? "va" : dialled)
        .put("direction", inbound ? "in" : "out");
  }

  static JsonBody withEmployee(JsonBody body, Desk desk) {
    return body.put("employee_full_name", NAMES.get(desk.number()))
        .put("employee_id", employee(desk.number()));
  }

  /** The platform's id of the employee. */
  static int employee(int desk) {
    return 100_201 + desk;
  }

  static long leg(Story story, Desk desk) {
    return session(story) * 10 + desk.number();
  }

  static long session(Story story) {
    return story.start().getEpochSecond() * 1_000 + story.cue().number() % 1_000;
  }
}
