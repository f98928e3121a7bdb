package io.dozvon.runtime.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One flat JSON object a line: what the text line holds, under the same names. Logback's own writes
 * keys and values as a list, which log stores cannot search, and stack traces as they are.
 */
final class JsonLines extends EncoderBase<ILoggingEvent> {

  private static final ObjectWriter JSON = JsonMapper.builder().build().writer();

  // Stack traces come from libraries too, which may quote what they worked on.
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}");

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    try {
      return (JSON.writeValueAsString(fields(event)) + "\n").getBytes(UTF_8);
    } catch (IOException unwritable) {
      addError("an event cannot be written as JSON", unwritable);
      return new byte[0];
    }
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  private static Map<String, String> fields(ILoggingEvent event) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("time", event.getInstant().toString());
    fields.put("level", event.getLevel().toString());
    fields.put("logger", shortName(event.getLoggerName()));
    fields.put("thread", event.getThreadName());
    fields.put("message", event.getFormattedMessage());
    if (event.getKeyValuePairs() != null) {
      event
          .getKeyValuePairs()
          .forEach(pair -> fields.putIfAbsent(pair.key, String.valueOf(pair.value)));
    }
    if (event.getThrowableProxy() != null) {
      String trace = ThrowableProxyUtil.asString(event.getThrowableProxy());
      fields.put("exception", LONG_NUMBER.matcher(trace).replaceAll("*******"));
    }
    return fields;
  }

  private static String shortName(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }
}
