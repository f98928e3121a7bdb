package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.runtime.deadletter.Refusals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;

/** What this stage refuses. */
record DeadLetters(Topic<String, CallCommand> commands) {

  /** A record that is no command, so that nobody can be told of it. */
  DeadLetter badCommand(Record<String, CallCommand> record, Origin origin, String objection) {
    return Refusals.refuse(
        Names.STAGE,
        "bad-command",
        objection,
        origin,
        Instant.ofEpochMilli(record.timestamp()),
        record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8),
        commands.valueSerde().serializer().serialize(commands.name(), record.value()),
        record.headers());
  }
}
