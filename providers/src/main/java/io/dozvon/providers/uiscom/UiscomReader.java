package io.dozvon.providers.uiscom;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Fact;
import io.dozvon.providers.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one notification of UISCOM. */
record UiscomReader(
    RawWebhook webhook, Connection connection, Template template, NotificationNames names) {

  static UiscomReader of(RawWebhook webhook, Connection connection, NotificationNames names) {
    return new UiscomReader(webhook, connection, Template.read(webhook), names);
  }

  Reading read() {
    Said said = Said.of(template.fields());
    boolean readable = template.problem().isEmpty();
    if (!readable && !UiscomField.any(said.fields())) {
      return template.problem().get();
    }
    Optional<Reading> refused = UiscomRefusal.of(said, template.isEmpty());
    return refused.orElseGet(() -> Reading.of(facts(said)));
  }

  /**
   * What happened in the call, if it is of one, and besides it one report, so that each
   * notification can be announced.
   */
  private List<Fact> facts(Said said) {
    UiscomFacts facts = UiscomFacts.of(webhook, connection, said, names);
    if (facts.noCall().isPresent()) {
      return List.of(facts.report(template));
    }
    List<Fact> all = new ArrayList<>(facts.happened());
    all.add(facts.report(template));
    return all;
  }
}
