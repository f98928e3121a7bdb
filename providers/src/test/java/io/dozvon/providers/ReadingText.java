package io.dozvon.providers;

import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.providers.Reading.Refused;
import io.dozvon.providers.Reading.SetAside;
import io.dozvon.providers.Reading.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A reading as text, one line for each thing said, so that a fixture shows all of it. */
public final class ReadingText {

  private ReadingText() {}

  /** The whole reading. */
  public static String of(Reading reading) {
    List<String> lines = new ArrayList<>();
    if (reading instanceof Refused refused) {
      lines.add("refused: " + refused.reason());
    } else if (reading instanceof SetAside setAside) {
      lines.add("set aside: " + setAside.reason());
    } else if (reading instanceof Understood understood) {
      understood.facts().forEach(fact -> add(fact, lines));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void add(Fact fact, List<String> lines) {
    lines.add("fact: " + fact.kind());
    lines.add("  key: " + fact.key());
    lines.add("  call: " + String.join(" ", fact.callIds()));
    said("traces", Optional.of(fact.traces()).filter(traces -> !traces.isEmpty()), lines);
    said("provisional", Optional.of(fact.provisional()).filter(perhaps -> perhaps), lines);
    lines.add("  authority: " + fact.authority());
    lines.add("  direction: " + fact.direction());
    said("at", fact.at(), lines);
    said("client", fact.client().map(ReadingText::party), lines);
    said("line", fact.line(), lines);
    said("extension", fact.extension(), lines);
    said("rung", Optional.of(fact.rung()).filter(rung -> !rung.isEmpty()), lines);
    said("started", fact.started(), lines);
    said("answered", fact.answered(), lines);
    said("ended", fact.ended(), lines);
    said("talk seconds", fact.talkSeconds(), lines);
    said("total seconds", fact.totalSeconds(), lines);
    said("outcome", fact.outcome(), lines);
    said("recording", fact.recording(), lines);
    said("transcript", fact.transcript().map(text -> text.replace("\n", "⏎")), lines);
    new TreeMap<>(fact.words())
        .forEach((name, word) -> lines.add("  word " + name + ": " + word.replace("\n", "⏎")));
  }

  private static String party(Party party) {
    String canonical = party.phone().map(Phone::digits).map(digits -> " = " + digits).orElse("");
    return party.kind() + " '" + party.raw() + "'" + canonical;
  }

  private static void said(String name, Optional<?> value, List<String> lines) {
    value.ifPresent(known -> lines.add("  " + name + ": " + known));
  }
}
