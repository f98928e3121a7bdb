package io.dozvon.matcher;

import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.matcher.PhoneOwner.Candidate;
import io.dozvon.matcher.PhoneOwner.Known;
import io.dozvon.registry.PhoneReaders;
import io.dozvon.runtime.stage.StoreReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.errors.InvalidStateStoreException;

/** Answers who owns a phone from the table of this instance, while the matcher works on it. */
public final class PhoneOwners {

  private static final int MOST_CANDIDATES = 10;

  private final PhoneReaders readers = new PhoneReaders();
  private final CallObjections objections;
  private final int partitions;
  private final BooleanSupplier indexComplete;
  private final IntFunction<StoreReading<PhoneTable>> tables;

  /**
   * @param tables the table of a partition
   */
  PhoneOwners(
      CallObjections objections,
      int partitions,
      BooleanSupplier indexComplete,
      IntFunction<StoreReading<PhoneTable>> tables) {
    this.objections = objections;
    this.partitions = partitions;
    this.indexComplete = indexComplete;
    this.tables = tables;
  }

  /**
   * Who has that number in the project.
   *
   * @param number in any form that people write
   */
  public PhoneOwner of(Project project, String number) {
    return readers
        .forCountry(Optional.of(project.country()))
        .read(number)
        .phone()
        .map(phone -> of(project, phone))
        .orElseGet(PhoneOwner.NoPhone::new);
  }

  private PhoneOwner of(Project project, Phone phone) {
    String key = Keys.of(project.id(), phone.digits());
    StoreReading<PhoneTable> reading = tables.apply(partition(key));
    if (reading instanceof StoreReading.Held<PhoneTable> held) {
      try {
        return known(project, phone, held.store(), key);
      } catch (InvalidStateStoreException movedAway) {
        return new PhoneOwner.NotNow("the stage is getting its share of the work");
      }
    }
    return reading instanceof StoreReading.NotNow<PhoneTable> notNow
        ? new PhoneOwner.NotNow(notNow.why())
        : new PhoneOwner.Elsewhere();
  }

  private PhoneOwner known(Project project, Phone phone, PhoneTable table, String key) {
    // Asked before the table is read: what it reads on meanwhile does no harm.
    boolean complete = indexComplete.getAsBoolean();
    int count = table.candidates(key).count();
    List<Candidate> first =
        table.first(key, MOST_CANDIDATES).stream().map(PhoneOwners::candidate).toList();
    Optional<Ruling.Without> objection = objections.toNumber(project.id(), phone);
    Optional<Candidate> owner =
        objection.isPresent() ? Optional.empty() : first.stream().findFirst();
    String explanation =
        objection
            .map(without -> without.explanation() + ", so it is no client's")
            .or(() -> owner.map(candidate -> why(candidate, count)))
            .orElseGet(() -> nobody(project));
    return new Known(
        project.id(), phone, owner.map(Candidate::client), explanation, count, first, complete);
  }

  private static String why(Candidate owner, int count) {
    String reason =
        owner.rule() == MatchRule.TELEPHONY_CLIENT
            ? "it is the number of a telephony client"
            : "it stands in '" + owner.variable().orElse(ClientPhones.OWN) + "'";
    return count > 1
        ? reason + "; of " + count + " clients with this phone this one is the first by the rule"
        : reason;
  }

  private static String nobody(Project project) {
    return "no client has it; a call would make a " + Rules.kindOfCreated(project) + " client";
  }

  private static Candidate candidate(IndexRow row) {
    return new Candidate(row.client(), row.kind(), row.createdAt(), row.rule(), row.variable());
  }

  /** As every writer of ours partitions: by murmur2 of the key. */
  private int partition(String key) {
    return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions);
  }
}
