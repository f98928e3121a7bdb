package io.dozvon.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a conversation is made of, for any seed. */
class ConversationPropertyTest {

  /** Not within the hex digits of an id. */
  private static final Pattern RUSSIAN_NUMBER =
      Pattern.compile("(?<![0-9a-z])7\\d{10}(?![0-9a-z])");

  @Property
  void theSameSeedGivesTheSameBytes(
      @ForAll long seed, @ForAll("providers") String provider, @ForAll("any") Scenario scenario) {
    assertThat(Played.of(seed, provider, scenario)).isEqualTo(Played.of(seed, provider, scenario));
  }

  @Property
  void webhooksAreSentInTheCourseOfTime(
      @ForAll long seed, @ForAll("providers") String provider, @ForAll("any") Scenario scenario) {
    List<TimedWebhook> webhooks = Played.of(seed, provider, scenario).conversation().webhooks();

    assertThat(webhooks)
        .isNotEmpty()
        .isSortedAccordingTo(Comparator.comparing(TimedWebhook::after))
        .allSatisfy(webhook -> assertThat(webhook.after()).isLessThan(Duration.ofMinutes(10)));
  }

  @Property
  void duplicatesAreTheSameWebhooksTwice(@ForAll long seed, @ForAll("providers") String provider) {
    List<Webhook> once = webhooks(seed, provider, Scenario.ANSWERED);
    List<Webhook> twice = webhooks(seed, provider, Scenario.DUPLICATES);

    assertThat(twice).hasSize(2 * once.size());
    assertThat(twice.stream().distinct()).containsExactlyInAnyOrderElementsOf(once);
  }

  @Property
  void wrongOrderIsTheSameWebhooksInAnother(
      @ForAll long seed, @ForAll("providers") String provider) {
    List<Webhook> inOrder = webhooks(seed, provider, Scenario.ANSWERED);
    List<Webhook> mixed = webhooks(seed, provider, Scenario.WRONG_ORDER);

    assertThat(mixed).isNotEqualTo(inOrder).containsExactlyInAnyOrderElementsOf(inOrder);
  }

  @Property
  void whereTheEndNeverComesEverythingElseDoes(
      @ForAll long seed, @ForAll("providers") String provider) {
    List<Webhook> whole = webhooks(seed, provider, Scenario.ANSWERED);
    List<Webhook> open = webhooks(seed, provider, Scenario.END_NEVER_COMES);

    assertThat(whole).startsWith(open.toArray(Webhook[]::new)).hasSizeGreaterThan(open.size());
  }

  @Property
  void onlyNumbersThatBelongToNobodyAreSent(
      @ForAll long seed, @ForAll("providers") String provider, @ForAll("any") Scenario scenario) {
    String sent =
        webhooks(seed, provider, scenario).stream()
            .map(webhook -> webhook.query() + " " + webhook.body())
            .reduce("", String::concat);

    assertThat(RUSSIAN_NUMBER.matcher(sent).results().map(number -> number.group()))
        .isNotEmpty()
        .allMatch(number -> number.equals("79004443322") || number.equals(Played.LINE));
  }

  @Provide
  Arbitrary<String> providers() {
    return Arbitraries.of(Switchboard.providers());
  }

  /** Those that all providers can tell of. */
  @Provide
  Arbitrary<Scenario> any() {
    return Arbitraries.of(
        Switchboard.providers().stream()
            .map(Switchboard::scenarios)
            .reduce(
                (some, others) -> {
                  some.retainAll(others);
                  return some;
                })
            .orElseThrow());
  }

  private static List<Webhook> webhooks(long seed, String provider, Scenario scenario) {
    return Played.of(seed, provider, scenario).webhooks();
  }
}
