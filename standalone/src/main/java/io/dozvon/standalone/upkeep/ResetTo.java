package io.dozvon.standalone.upkeep;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.kafka.clients.admin.OffsetSpec;

/** From where a stage is to read after a reset. */
public sealed interface ResetTo {

  /** How Kafka is asked for it. */
  OffsetSpec spec();

  /** For people. */
  String inWords();

  /** From the first record that is kept. */
  record Beginning() implements ResetTo {
    @Override
    public OffsetSpec spec() {
      return OffsetSpec.earliest();
    }

    @Override
    public String inWords() {
      return "the first record kept";
    }
  }

  /** Only what comes from now on. */
  record Now() implements ResetTo {
    @Override
    public OffsetSpec spec() {
      return OffsetSpec.latest();
    }

    @Override
    public String inWords() {
      return "the end: what comes from now on";
    }
  }

  /** What was stored since then. */
  record Since(Instant time) implements ResetTo {
    @Override
    public OffsetSpec spec() {
      return OffsetSpec.forTimestamp(time.toEpochMilli());
    }

    @Override
    public String inWords() {
      return "what was stored since " + time;
    }
  }

  /** From {@code beginning}, {@code now} or an ISO time; one without an offset is of that zone. */
  static Optional<ResetTo> parse(String text, ZoneId zone) {
    return switch (text) {
      case "beginning" -> Optional.of(new Beginning());
      case "now" -> Optional.of(new Now());
      default -> time(text, zone).map(Since::new);
    };
  }

  private static Optional<Instant> time(String text, ZoneId zone) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException withoutOffset) {
      try {
        return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
      } catch (DateTimeException noTime) {
        return Optional.empty();
      }
    }
  }
}
