package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
      add(happening, name, cause, Optional.empty(), next(call, call.words()));
    }
    return this;
  }

  /** A report for itself, with its own words above the call's. */
  Announcements reported(List<KeptFact> reports) {
    for (KeptFact report : reports) {
      Map<String, String> words = new TreeMap<>(change.now().words());
      words.putAll(report.fact().words());
      Call call = next(change.now(), words);
      add(Happening.REPORTED, "report", Cause.of(report), Optional.empty(), call);
    }
    return this;
  }

  /** That it goes on as part of another call. */
  Announcements merged(List<Happening> happenings, Cause cause, String into) {
    for (Happening happening : happenings) {
      Call call = next(change.now(), change.now().words());
      add(happening, "merged", cause, Optional.of(into), call);
    }
    return this;
  }

  List<CallEvent> events() {
    return List.copyOf(events);
  }

  private void add(
      Happening happening, String name, Cause cause, Optional<String> into, Call call) {
    events.add(
        new CallEvent(
            CallIds.ofEvent(head, cause.key(), name),
            happening,
            cause.occurredAt(),
            cause.receivedAt(),
            cause.origin(),
            cause.replay(),
            call,
            List.of(),
            change.late(),
            into));
  }

  /** Those who hear that a call has moved away see it as they knew it. */
  private Call shown(Happening happening) {
    return happening == Happening.MOVED ? change.before().orElse(change.now()) : change.now();
  }

  private Call next(Call call, Map<String, String> words) {
    version++;
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
        call.answeredBy(),
        call.extensionsRung(),
        call.legs(),
        call.times(),
        call.outcome(),
        call.recording(),
        call.transcript(),
        call.inferred(),
        call.firstReceivedAt(),
        words,
        call.command());
  }
}
