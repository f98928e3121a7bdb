package io.dozvon.standalone.replay;

import io.dozvon.runtime.KafkaSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Dead letters on their way through again, in the order in which they were received. */
public final class Replays {

  private final Map<StandingLetter, Remedy> remedies = new LinkedHashMap<>();

  /** Of these, each by its remedy. */
  public Replays(Remedies remedies, List<StandingLetter> letters) {
    letters.forEach(letter -> this.remedies.put(letter, remedies.of(letter.letter())));
  }

  /** What is about to be done, a line for each. */
  public List<String> intentions() {
    return remedies.isEmpty()
        ? List.of("There is nothing to replay.")
        : remedies.entrySet().stream()
            .map(
                entry -> entry.getKey().key() + " " + LetterText.masked(entry.getValue().inWords()))
            .toList();
  }

  /** Whether anything can be done. */
  public boolean any() {
    return records().findAny().isPresent();
  }

  /** Sends them and waits for what becomes of them; whether all are settled by then. */
  public boolean carryOut(KafkaSettings kafka, DeadLetterLog log, Duration patience) {
    new Sender(kafka).send(records().toList());
    log.awaitUntil(
        ledger -> sent().allMatch(letter -> fate(letter, ledger) != Fate.OPEN), patience);
    return remedies.keySet().stream()
        .allMatch(letter -> fate(letter, log.ledger()) == Fate.SETTLED);
  }

  /** What became of those that were sent, a line for each. */
  public List<String> outcomes(Ledger ledger) {
    return sent().map(letter -> letter.key() + " " + outcome(letter, ledger)).toList();
  }

  private enum Fate {
    OPEN,
    SETTLED,
    REFUSED
  }

  private static Fate fate(StandingLetter letter, Ledger ledger) {
    return ledger
        .find(letter.key())
        .map(now -> now.refused() > letter.refused() ? Fate.REFUSED : Fate.OPEN)
        .orElse(Fate.SETTLED);
  }

  private static String outcome(StandingLetter letter, Ledger ledger) {
    return switch (fate(letter, ledger)) {
      case SETTLED -> "is settled";
      case REFUSED ->
          "is refused again: " + LetterText.reason(ledger.find(letter.key()).get().letter());
      case OPEN ->
          "was sent, and is not settled yet; ./dozvon dead-letters and ./dozvon status say more";
    };
  }

  private Stream<StandingLetter> sent() {
    return remedies.entrySet().stream()
        .filter(entry -> record(entry.getValue()).findAny().isPresent())
        .map(Map.Entry::getKey);
  }

  private Stream<ProducerRecord<byte[], byte[]>> records() {
    return remedies.values().stream().flatMap(Replays::record);
  }

  private static Stream<ProducerRecord<byte[], byte[]>> record(Remedy remedy) {
    if (remedy instanceof Remedy.AsItCame again) {
      return Stream.of(again.record());
    }
    return remedy instanceof Remedy.Restate restate ? Stream.of(restate.record()) : Stream.empty();
  }
}
