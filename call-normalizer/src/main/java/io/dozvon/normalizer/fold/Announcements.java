package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Happenings as events, each with the next version of the call. */
record Announcements(CallHead head, Change change, Cause cause) {

  List<CallEvent> of(List<Happening> happenings, int lastVersion) {
    return IntStream.range(0, happenings.size())
        .mapToObj(index -> event(happenings.get(index), lastVersion + 1 + index))
        .toList();
  }

  private CallEvent event(Happening happening, int version) {
    String name = happening.name().toLowerCase(Locale.ROOT);
    return new CallEvent(
        CallIds.ofEvent(head, cause.key(), name),
        happening,
        cause.occurredAt(),
        cause.receivedAt(),
        cause.origin(),
        cause.replay(),
        version(shown(happening), version));
  }

  /** Those who hear that a call has moved away see it as they knew it. */
  private Call shown(Happening happening) {
    return happening == Happening.MOVED ? change.before().orElse(change.now()) : change.now();
  }

  private static Call version(Call call, int version) {
    return new Call(
        call.id(),
        call.project(),
        call.connection(),
        call.provider(),
        call.providerIds(),
        version,
        call.phase(),
        call.direction(),
        call.client(),
        call.line(),
        call.extension(),
        call.extensionsRung(),
        call.legs(),
        call.times(),
        call.outcome(),
        call.recording(),
        call.transcript(),
        call.inferred(),
        call.firstReceivedAt(),
        call.words());
  }
}
