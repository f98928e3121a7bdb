package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A call, and all that was announced of it while facts came in. */
final class Heard {

  static final CallHead HEAD = new CallHead("c1.a", "p1", "c1", "test");
  static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  static final Party CLIENT = PhoneReader.forCountry("RU").read("79004443322");

  final List<CallEvent> events = new ArrayList<>();
  FoldedCall call = FoldedCall.unheard(HEAD);

  static Heard of(FactDraft... facts) {
    Heard heard = new Heard();
    for (FactDraft fact : facts) {
      heard.then(fact);
    }
    return heard;
  }

  Heard then(FactDraft fact) {
    take(kept(fact.build()));
    return this;
  }

  /** What one webhook says. */
  Hearing take(KeptFact... facts) {
    Hearing hearing = call.hear(List.of(facts));
    events.addAll(hearing.events());
    call = hearing.call();
    return hearing;
  }

  Heard thenClosed() {
    Hearing closed = call.close(START.plusSeconds(14_400));
    events.addAll(closed.events());
    call = closed.call();
    return this;
  }

  Heard thenSettled() {
    Hearing settled = call.settle();
    events.addAll(settled.events());
    call = settled.call();
    return this;
  }

  List<Happening> happenings() {
    return events.stream().map(CallEvent::happening).toList();
  }

  CallEvent last() {
    return events.get(events.size() - 1);
  }

  /** A fact of which only the kind, the time and the client are known. */
  static FactDraft fact(FactKind kind, int second) {
    return anonymousFact(kind, second).client(Optional.of(CLIENT));
  }

  static FactDraft anonymousFact(FactKind kind, int second) {
    return Fact.about("a", kind, kind + "@" + second).at(Optional.of(START.plusSeconds(second)));
  }

  static KeptFact kept(Fact fact) {
    return new KeptFact(fact, START.plusSeconds(60), "raw/0/1", false);
  }
}
