package io.dozvon.notifier;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.registry.Project;
import io.dozvon.providers.Providers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What comes of a provider's webhooks, all the way from the normalizer to the bot, as a text that a
 * person can read. In the place of the matcher stands a rule of thumb: whoever has a phone is a
 * client.
 */
final class Conversation implements AutoCloseable {

  private static final Duration CLOSE_LOOK = Duration.ofSeconds(1);
  private static final Duration LONG_LOOK = Duration.ofSeconds(10);

  private final String provider;
  private final RealNormalizer normalizer;
  private final NotifierDriver notifier;
  private final StringBuilder text = new StringBuilder();
  private Duration passed = Duration.ZERO;

  Conversation(String provider, Project project, String title) {
    this.provider = provider;
    this.normalizer = new RealNormalizer(provider, project, CallDraft.NOON);
    this.notifier = NotifierDriver.of(Providers.known(), normalizer.registry(), CallDraft.NOON);
    text.append("=== ").append(title).append('\n');
  }

  /** A webhook comes in, that long after the one before. */
  Conversation then(Duration later, String recorded) {
    return then(later, recorded, "", "");
  }

  /** The same with a part of it replaced. */
  Conversation then(Duration later, String recorded, String part, String other) {
    pass(later);
    line(time(), other.isEmpty() ? recorded : recorded + " with " + other);
    normalizer.receive(
        new RecordedWebhook(provider, recorded, part, other).received(notifier.now()));
    follow();
    return this;
  }

  Conversation then(String recorded, String part, String other) {
    return then(Duration.ZERO, recorded, part, other);
  }

  Conversation then(String recorded) {
    return then(Duration.ZERO, recorded);
  }

  /** Nothing comes in for a while. */
  Conversation then(Duration silence) {
    pass(silence);
    return this;
  }

  /** All that was seen, once nothing waits any more. */
  String text() {
    pass(Duration.ofSeconds(30));
    return text.append('\n').toString();
  }

  private void pass(Duration time) {
    Duration step = time.compareTo(Duration.ofMinutes(5)) > 0 ? LONG_LOOK : CLOSE_LOOK;
    for (long steps = time.dividedBy(step); steps > 0; steps--) {
      passed = passed.plus(step);
      notifier.advance(step);
      normalizer.advance(step);
      int before = text.length();
      follow();
      if (text.length() > before) {
        text.insert(before, time() + "\n");
      }
    }
  }

  private String time() {
    return "+%d:%02d".formatted(passed.toSeconds() / 60, passed.toSeconds() % 60);
  }

  private void follow() {
    normalizer.setAside().forEach(reason -> line("  set aside", reason));
    normalizer.refused().forEach(reason -> line("  refused", reason));
    notified(List.of());
    for (CallEvent event : normalizer.events()) {
      Call call = event.call();
      line("  " + word(event.happening()), about(call));
      Optional<Phone> phone = call.client().flatMap(Party::phone);
      if (phone.isEmpty() || call.direction() == Direction.INTERNAL) {
        line("    no client", call.client().map(party -> word(party.kind())).orElse("unknown"));
      } else {
        notifier.hear(matched(event, phone.get()));
        notified(written());
      }
    }
  }

  private void notified(List<Variable> written) {
    notifier.notifications().forEach(shown -> line("    shown", shown.text()));
    if (!written.isEmpty()) {
      line("    written", values(written));
    }
    for (BotCallback callback : notifier.callbacks()) {
      line("    bot hears", callback.text());
      if (!callback.variables().equals(written)) {
        line("      with", values(callback.variables()));
      }
    }
  }

  private List<Variable> written() {
    return notifier.variables().stream()
        .map(VariableUpdate::variables)
        .flatMap(List::stream)
        .toList();
  }

  private static MatchedCall matched(CallEvent event, Phone phone) {
    Match match =
        new Match(
            "client-" + phone.digits(), "whatsapp", MatchRule.VARIABLE, Optional.of("phone"), 1);
    return new MatchedCall("matched-" + event.eventId(), event, match);
  }

  private static String about(Call call) {
    return "v%d %s %s %s%s"
        .formatted(
            call.version(),
            word(call.direction()),
            word(call.phase()),
            word(call.outcome()),
            call.inferred() ? " inferred" : "");
  }

  private static String values(List<Variable> variables) {
    return variables.stream()
        .filter(variable -> !variable.value().isEmpty())
        .map(
            variable ->
                (variable.scope() == Scope.DEAL ? "" : word(variable.scope()) + " ")
                    + variable.name()
                    + "="
                    + variable.value())
        .collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void line(String what, String lines) {
    String margin = " ".repeat(17);
    String[] all = lines.split("\n");
    text.append("%-16s %s\n".formatted(what, all[0]));
    for (int next = 1; next < all.length; next++) {
      text.append((margin + all[next]).stripTrailing()).append('\n');
    }
  }

  @Override
  public void close() {
    notifier.close();
    normalizer.close();
  }
}
