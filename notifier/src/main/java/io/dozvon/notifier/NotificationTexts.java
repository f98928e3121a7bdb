package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.text.TemplateReading;
import io.dozvon.contracts.text.TextKind;
import io.dozvon.registry.Registry;
import io.dozvon.registry.file.RegistryDefaults;
import java.time.ZoneId;

/** What people read in the dialogue: the project's own text where it has one, else ours. */
final class NotificationTexts {

  static final int LONGEST = 100_000;

  private final ProviderTerms terms;
  private final ProjectTerms projects;
  private final CallContexts contexts;
  private final Registry registry;
  private final Language russian = Language.of("ru");
  private final Language english = Language.of("en");

  NotificationTexts(ProviderTerms terms, CallContexts contexts, Registry registry) {
    this.terms = terms;
    this.projects = new ProjectTerms(registry);
    this.contexts = contexts;
    this.registry = registry;
  }

  /** What there is to say in one language. */
  private record Language(DefaultTexts texts, Phrases phrases) {

    static Language of(String language) {
      return new Language(DefaultTexts.in(language), Phrases.in(language));
    }
  }

  /** The text for something that happened to a call; one that is too long is cut, and says so. */
  String of(Happening happening, CallContext context, Call call) {
    Language language = projects.speaksEnglish(call) ? english : russian;
    CallValues values =
        new CallValues(
            happening,
            context,
            call,
            terms.displayName(call),
            contexts.employee(call),
            zone(call),
            language.phrases());
    TextKind kind = kind(happening, call);
    String own = own(kind, call, values);
    String text = own.isBlank() ? language.texts().of(kind).fill(values::of) : own;
    return Cut.to(LONGEST, text, language.phrases().say("cut"));
  }

  /** The registry file takes no broken text; another writer of the registry might. */
  private String own(TextKind kind, Call call, CallValues values) {
    return projects
        .text(call, kind)
        .map(TemplateReading::of)
        .filter(TemplateReading.Read.class::isInstance)
        .map(reading -> ((TemplateReading.Read) reading).template().fill(values::of))
        .orElse("");
  }

  private static TextKind kind(Happening happening, Call call) {
    return switch (happening) {
      case STARTED -> TextKind.STARTED;
      case CORRECTED -> TextKind.CORRECTED;
      case RECORDED -> TextKind.RECORDED;
      case TRANSCRIBED -> TextKind.TRANSCRIBED;
      case REPORTED -> Reports.isTextMessage(call) ? TextKind.MESSAGE : TextKind.REPORTED;
      case MOVED -> TextKind.MOVED;
      case ENDED, RINGING, ANSWERED, LEG_ENDED, MERGED, UNKNOWN ->
          call.missed() ? TextKind.MISSED : TextKind.ENDED;
    };
  }

  private ZoneId zone(Call call) {
    return registry
        .connection(call.connection())
        .map(Connection::timeZone)
        .orElse(RegistryDefaults.TIME_ZONE);
  }
}
