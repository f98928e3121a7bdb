package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what follows from one event of a call: a pure function of it and of what was told. */
record Telling(
    CallContexts contexts,
    Notifications notifications,
    VariableUpdates updates,
    Callbacks callbacks) {

  static Telling by(Providers providers, Registry registry, NotifierSettings settings) {
    ProviderTerms terms = new ProviderTerms(providers, settings);
    ProjectTerms projects = new ProjectTerms(registry);
    CallContexts contexts = new CallContexts(registry);
    CallVariables variables =
        new CallVariables(terms, projects, contexts, settings.recordingScope());
    return new Telling(
        contexts,
        new Notifications(
            new ShownHappenings(terms), new NotificationTexts(terms, contexts, registry)),
        new VariableUpdates(variables),
        new Callbacks(
            new CallbackRule(terms, projects, settings),
            new CallbackText(terms, projects),
            variables));
  }

  /**
   * What follows.
   *
   * @param before what the client was told of this call
   * @param written the call that the client's variables describe
   */
  Told of(MatchedCall matched, ToldCall before, Optional<WrittenCall> written, Instant now) {
    CallEvent event = matched.event();
    CallContext context = contexts.of(matched);
    Optional<Notification> notification = notifications.of(matched, context, before);
    OutcomeTelling.Step outcome = callbacks.outcome(matched, context, before, now);
    Callbacks.TextTelling text = callbacks.text(matched, context, before, now);
    Callbacks.ReportTelling report = callbacks.report(matched, context, now);
    return new Told(
        notification,
        updates.of(matched, context, written),
        Stream.of(outcome.told(), text.told(), report.told()).flatMap(Optional::stream).toList(),
        Stream.of(outcome.withheld(), text.withheld(), report.withheld())
            .flatMap(Optional::stream)
            .toList(),
        new ToldCall(
            Math.max(event.call().version(), before.version()),
            before.shown() || notification.isPresent(),
            text.settled(),
            outcome.state(),
            now,
            before.pays(event) ? Optional.empty() : before.owed()));
  }
}
