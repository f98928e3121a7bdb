package io.dozvon.notifier;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Party.Kind;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.registry.Registry;
import java.util.Locale;
import java.util.Optional;

/**
 * What people read in the dialogue: a fixed layout of our own, in the project's language. First a
 * line that says what happened, then what is known of the call, a line each.
 */
final class NotificationTexts {

  static final int LONGEST = 100_000;

  private final ProviderTerms terms;
  private final CallContexts contexts;
  private final Registry registry;
  private final Phrases russian = Phrases.in("ru");
  private final Phrases english = Phrases.in("en");

  NotificationTexts(ProviderTerms terms, CallContexts contexts, Registry registry) {
    this.terms = terms;
    this.contexts = contexts;
    this.registry = registry;
  }

  /** The text for something that happened to a call. */
  String of(Happening happening, Call call) {
    TextLines lines = new TextLines(phrasesFor(call.project()));
    lines.add(title(happening, call), terms.displayName(call), Reports.name(call).orElse(""));
    switch (happening) {
      case STARTED -> parties(lines, call);
      case RECORDED -> {
        parties(lines, call);
        lines.addIfKnown("line.recording", call.recording());
      }
      case TRANSCRIBED -> {
        parties(lines, call);
        call.transcript().ifPresent(lines::paragraph);
      }
      case REPORTED -> {
        parties(lines, call);
        Reports.body(call).ifPresent(lines::paragraph);
      }
      // Not the number: it is another client's now.
      case MOVED -> ourSide(lines, call);
      default -> {
        parties(lines, call);
        result(lines, call);
      }
    }
    return Cut.to(LONGEST, lines.text());
  }

  private static String title(Happening happening, Call call) {
    String direction = name(call.direction());
    return switch (happening) {
      case ENDED -> "title." + (call.missed() ? "missed" : "ended." + direction);
      case REPORTED -> report(call);
      case TRANSCRIBED, RECORDED, MOVED -> "title." + name(happening);
      default -> "title." + name(happening) + "." + direction;
    };
  }

  private static String report(Call call) {
    if (Reports.isTextMessage(call)) {
      return "title.reported.message";
    }
    return Reports.name(call).isPresent() ? "title.reported" : "title.reported.nameless";
  }

  private void parties(TextLines lines, Call call) {
    lines.add("line.client", client(lines.phrases(), call));
    ourSide(lines, call);
  }

  private void ourSide(TextLines lines, Call call) {
    lines.addIfKnown("line.line", call.line());
    Optional<String> name = contexts.employee(call).map(Employee::name);
    if (name.isPresent()) {
      lines.add("line.employee", name.get(), call.extension().orElse(""));
    } else {
      lines.addIfKnown("line.extension", call.extension());
    }
  }

  private static String client(Phrases phrases, Call call) {
    Optional<Party> client = call.client().filter(party -> party.kind() != Kind.ANONYMOUS);
    return client
        .flatMap(Party::phone)
        .map(Phone::digits)
        .or(() -> client.map(Party::raw))
        .orElseGet(() -> phrases.say("client.hidden"));
  }

  private static void result(TextLines lines, Call call) {
    status(lines, call);
    lines.addIfKnown("line.total", call.times().totalSeconds().map(NotificationTexts::duration));
    lines.addIfKnown("line.talk", call.times().talkSeconds().map(NotificationTexts::duration));
    lines.addIfKnown("line.recording", call.recording());
    if (call.inferred() && call.phase() == Phase.ENDED) {
      lines.add("line.inferred");
    }
  }

  /** Our word for it and the provider's own, which says more to those who know that provider. */
  private static void status(TextLines lines, Call call) {
    Optional<String> word = ProviderTerms.statusWord(call);
    if (call.outcome() == Outcome.UNKNOWN) {
      lines.addIfKnown("line.status", word);
      return;
    }
    String outcome = lines.phrases().say("outcome." + name(call.outcome()));
    if (word.isPresent()) {
      lines.add("line.status.word", outcome, word.get());
    } else {
      lines.add("line.status", outcome);
    }
  }

  private Phrases phrasesFor(String project) {
    String language = registry.project(project).map(Project::language).orElse("ru");
    return "en".equals(language) ? english : russian;
  }

  private static String duration(int seconds) {
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
