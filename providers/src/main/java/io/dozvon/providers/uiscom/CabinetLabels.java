package io.dozvon.providers.uiscom;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A notification that is called exactly what the cabinet calls its event most likely is of that
 * event. Constants in the manner of {@code LOST_CALL} are the English labels in another spelling.
 */
record CabinetLabels() implements NotificationNames {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");
  private static final int LONGEST = 64;

  private static final Map<String, UiscomEvent> EVENTS =
      Map.ofEntries(
          Map.entry("входящий звонок на виртуальный номер", UiscomEvent.INBOUND_CALL),
          Map.entry("inbound call on a virtual phone number", UiscomEvent.INBOUND_CALL),
          Map.entry("ожидание ответа", UiscomEvent.WAITING),
          Map.entry("waiting for the answer", UiscomEvent.WAITING),
          Map.entry("исходящий звонок", UiscomEvent.OUTBOUND_CALL),
          Map.entry("outbound call", UiscomEvent.OUTBOUND_CALL),
          Map.entry("исходящее плечо", UiscomEvent.OUTGOING_LEG),
          Map.entry("начало разговора", UiscomEvent.TALK_STARTED),
          Map.entry("talk start", UiscomEvent.TALK_STARTED),
          Map.entry("talk started", UiscomEvent.TALK_STARTED),
          Map.entry("окончание разговора", UiscomEvent.TALK_ENDED),
          Map.entry("talk end", UiscomEvent.TALK_ENDED),
          Map.entry("talk finished", UiscomEvent.TALK_ENDED),
          Map.entry("завершение звонка", UiscomEvent.CALL_FINISHED),
          Map.entry("call finished", UiscomEvent.CALL_FINISHED),
          Map.entry("потерянный звонок", UiscomEvent.LOST_CALL),
          Map.entry("lost call", UiscomEvent.LOST_CALL),
          Map.entry("записанный разговор", UiscomEvent.RECORDED),
          Map.entry("call recording completed", UiscomEvent.RECORDED),
          Map.entry("проставление тега", UiscomEvent.TAGGED));

  @Override
  public Optional<Meaning> meaning(String name) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String label = SEPARATORS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    return Optional.ofNullable(EVENTS.get(label))
        .map(event -> new Meaning(event, Optional.empty()));
  }
}
