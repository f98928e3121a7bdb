package io.dozvon.standalone;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.topic.Event;
import io.dozvon.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/** One record of what was told, as a consumer sees it. */
record Told(String key, String eventId, Event value) {

  static <V extends Event> Told of(
      Topic<String, V> topic, byte[] key, Headers headers, byte[] value) {
    V event = topic.valueSerde().deserializer().deserialize(topic.name(), headers, value);
    return new Told(new String(key, StandardCharsets.UTF_8), event.eventId(), event);
  }

  CallContext context() {
    if (value instanceof Notification shown) {
      return shown.context();
    }
    return value instanceof BotCallback heard
        ? heard.context()
        : ((VariableUpdate) value).context();
  }
}
