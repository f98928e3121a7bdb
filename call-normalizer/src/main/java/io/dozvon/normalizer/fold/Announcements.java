package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What there is to tell as events, each with the next version of the call. */
final class Announcements {

  private final CallHead head;
  private final Change change;
  private final List<CallEvent> events = new ArrayList<>();
  private int version;

  Announcements(CallHead head, Change change, int lastVersion) {
    this.head = head;
    this.change = change;
    this.version = lastVersion;
  }

  /** What happened because of that cause. */
  Announcements happened(List<Happening> happenings, Cause cause) {
    for (Happening happening : happenings) {
      String name = happening.name().toLowerCase(Locale.ROOT);
      Call call = shown(happening);
      add(happening, name, cause, call, call.words());
    }
    return this;
  }

  /** A report for itself, with its own words above the call's. */
  Announcements reported(List<KeptFact> reports) {
    for (KeptFact report : reports) {
      Map<String, String> words = new TreeMap<>(change.now().words());
      words.putAll(report.fact().words());
      add(Happening.REPORTED, "report", Cause.of(report), change.now(), words);
    }
    return this;
  }

  List<CallEvent> events() {
    return List.copyOf(events);
  }

  private void add(
      Happening happening, String name, Cause cause, Call call, Map<String, String> words) {
    version++;
    events.add(
        new CallEvent(
            CallIds.ofEvent(head, cause.key(), name),
            happening,
            cause.occurredAt(),
            cause.receivedAt(),
            cause.origin(),
            cause.replay(),
            next(call, words)));
  }

  /** Those who hear that a call has moved away see it as they knew it. */
  private Call shown(Happening happening) {
    return happening == Happening.MOVED ? change.before().orElse(change.now()) : change.now();
  }

  private Call next(Call call, Map<String, String> words) {
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
        words);
  }
}
