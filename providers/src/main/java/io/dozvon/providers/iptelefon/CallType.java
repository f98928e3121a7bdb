package io.dozvon.providers.iptelefon;

import io.dozvon.contracts.call.Direction;
import java.util.Locale;
import java.util.Optional;

/** What the provider calls the way a call goes. */
enum CallType {
  IN(Direction.INBOUND),
  OUT(Direction.OUTBOUND),
  LOCAL(Direction.INTERNAL),
  NOT_TOLD(Direction.UNKNOWN);

  private final Direction direction;

  CallType(Direction direction) {
    this.direction = direction;
  }

  static CallType of(Optional<String> word) {
    return switch (word.orElse("").toLowerCase(Locale.ROOT)) {
      case "in", "incoming", "inbound" -> IN;
      case "out", "outgoing", "outbound" -> OUT;
      case "local", "internal" -> LOCAL;
      default -> NOT_TOLD;
    };
  }

  /** In the call log whatever is neither in nor out is local. */
  static CallType ofLog(Optional<String> word) {
    CallType told = of(word);
    return told == NOT_TOLD && word.isPresent() ? LOCAL : told;
  }

  Direction direction() {
    return direction;
  }
}
