package io.dozvon.matcher;

import static io.dozvon.contracts.call.Happening.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.registry.Project;
import io.dozvon.registry.PhoneReaders;
import io.dozvon.registry.RegistryEntries;
import io.dozvon.runtime.stage.StoreReading;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one can be told of a phone's owner. */
class PhoneOwnersTest {

  private static final Project SHOP = Samples.project(Samples.SHOP, List.of("whatsapp"), false);

  private final RegistryEntries registry = Samples.registry();
  private final Bench bench = new Bench(registry);

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"79004443322", "+7 (900) 444-33-22", "8 900 444 33 22", "9004443322"})
  void theFirstByTheRuleIsNamedWithTheReason(String number) {
    // Given
    bench.put(Samples.owner("9", 2));
    bench.put(Samples.owner("7", 1));

    // When
    PhoneOwner.Known owner = known(number);

    // Then
    assertThat(owner.owner()).contains("7");
    assertThat(owner.explanation())
        .isEqualTo(
            "it stands in 'contact'; of 2 clients with this phone this one is the first by the"
                + " rule");
    assertThat(owner.first())
        .extracting(PhoneOwner.Candidate::client, PhoneOwner.Candidate::rule)
        .containsExactly(tuple("7", MatchRule.VARIABLE), tuple("9", MatchRule.VARIABLE));
    assertThat(owner.indexComplete()).isTrue();
  }

  @Test
  void aTelephonyClientIsNamedBeforeAll() {
    // Given
    bench.put(Samples.owner("1", 1));
    bench.put(Samples.withPhone(Samples.client("2", Client.TELEPHONY, 2), Samples.PHONE));

    // When
    PhoneOwner.Known owner = known(Samples.PHONE);

    // Then
    assertThat(owner.owner()).contains("2");
    assertThat(owner.explanation()).startsWith("it is the number of a telephony client; of 2");
  }

  @Test
  void theAnswerIsWhatTheNextCallIsMatchedWith() {
    // Given
    bench.call(Samples.event("c", STARTED, Samples.PHONE));

    // When
    PhoneOwner.Known owner = known(Samples.PHONE);

    // Then
    assertThat(owner.owner()).contains(bench.match().client());
    assertThat(owner.candidates()).isEqualTo(1);
  }

  @Test
  void ofVeryManyTheFirstTenAreNamedAndAllCounted() {
    // Given
    for (int i = 0; i < 30; i++) {
      bench.put(Samples.owner("" + i, i));
    }

    // When
    PhoneOwner.Known owner = known(Samples.PHONE);

    // Then
    assertThat(owner.first()).hasSize(10);
    assertThat(owner.candidates()).isEqualTo(30);
  }

  @Test
  void nobodysPhoneIsSaidToMakeAClient() {
    // When
    PhoneOwner.Known owner = known(Samples.PHONE);

    // Then
    assertThat(owner.owner()).isEmpty();
    assertThat(owner.explanation())
        .isEqualTo("no client has it; a call would make a whatsapp client");
  }

  @Test
  void theProjectsOwnLineIsNoClients() {
    // Given
    bench.put(Samples.withPhone(Samples.client("1", Client.TELEPHONY, 1), Samples.LINE));

    // When
    PhoneOwner.Known owner = known(Samples.LINE);

    // Then
    assertThat(owner.owner()).isEmpty();
    assertThat(owner.explanation()).contains("own lines").endsWith("so it is no client's");
  }

  @Test
  void anIncompleteIndexIsNamed() {
    // Given
    bench.indexComplete.set(false);

    // When
    PhoneOwner.Known owner = known(Samples.PHONE);

    // Then
    assertThat(owner.indexComplete()).isFalse();
  }

  @Test
  void whatIsNoPhoneIsSaidToBeNone() {
    // When
    PhoneOwner owner = owners(table()).of(SHOP, "101");

    // Then
    assertThat(owner).isEqualTo(new PhoneOwner.NoPhone());
  }

  @Test
  void aPartitionOfAnotherInstanceIsNamed() {
    // When
    PhoneOwner owner = owners(new StoreReading.Elsewhere<>()).of(SHOP, Samples.PHONE);

    // Then
    assertThat(owner).isEqualTo(new PhoneOwner.Elsewhere());
  }

  @Test
  void aTableThatCannotBeReadNowIsNamed() {
    // When
    PhoneOwner owner = owners(new StoreReading.NotNow<>("restoring")).of(SHOP, Samples.PHONE);

    // Then
    assertThat(owner).isEqualTo(new PhoneOwner.NotNow("restoring"));
  }

  private PhoneOwner.Known known(String number) {
    return (PhoneOwner.Known) owners(table()).of(SHOP, number);
  }

  private StoreReading<PhoneTable> table() {
    return new StoreReading.Held<>(
        new PhoneTable(
            bench.driver.getKeyValueStore(Names.CLIENT_BY_PHONE),
            bench.driver.getKeyValueStore(Names.CLIENTS_PER_PHONE)));
  }

  private PhoneOwners owners(StoreReading<PhoneTable> table) {
    return new PhoneOwners(
        new CallObjections(Samples.providers(), registry, new PhoneReaders()),
        3,
        bench.indexComplete::get,
        partition -> table);
  }
}
