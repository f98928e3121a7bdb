package io.dozvon.providers.iptelefon;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.Refused;
import io.dozvon.providers.Reading.SetAside;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Numbering;
import io.dozvon.providers.webhook.WallClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one webhook of IPtelefon. */
record IptelefonReader(RawWebhook webhook, Fields fields, Numbering numbering, WallClock clock) {

  private static final Set<String> TOKEN_ALONE = Set.of("token");

  static IptelefonReader of(RawWebhook webhook, Connection connection) {
    return new IptelefonReader(
        webhook, Fields.of(webhook), Numbering.of(connection), WallClock.of(connection));
  }

  Reading read() {
    Optional<String> word = IptelefonField.CMD.text(fields);
    if (word.isPresent()) {
      return IptelefonCommand.of(word.get())
          .map(command -> reading(command, false))
          .orElse(IptelefonRefusal.UNKNOWN_COMMAND);
    }
    List<LogRow> rows = LogRow.all(fields);
    if (!rows.isEmpty()) {
      return reading(rows);
    }
    Optional<Refused> ofTheApi = IptelefonRefusal.ofTheApi(fields);
    if (ofTheApi.isPresent()) {
      return ofTheApi.get();
    }
    return IptelefonField.anyOfACall(fields) ? withoutCommand() : nothingOfACall();
  }

  private Reading withoutCommand() {
    return IptelefonCommand.inferred(fields)
        .map(command -> reading(command, true))
        .orElse(IptelefonRefusal.NO_COMMAND);
  }

  /** A token alone is how somebody tries the address. */
  private Reading nothingOfACall() {
    if (fields.problem().isPresent()) {
      return fields.problem().get();
    }
    boolean probe = fields.bodyIsEmpty() || fields.names().equals(TOKEN_ALONE);
    return probe ? new SetAside("probe") : IptelefonRefusal.FOREIGN_FORMAT;
  }

  private Reading reading(IptelefonCommand command, boolean inferred) {
    IptelefonFacts facts = IptelefonFacts.of(webhook, fields, numbering, clock, inferred);
    if (facts.ofNoCall()) {
      return IptelefonRefusal.NO_CALL;
    }
    if (command == IptelefonCommand.HISTORY) {
      return facts.history();
    }
    return IptelefonEvent.of(fields)
        .map(event -> event == IptelefonEvent.RINGING ? facts.ringing() : facts.accepted())
        .orElseGet(
            () ->
                IptelefonEvent.word(fields).isPresent()
                    ? IptelefonRefusal.UNKNOWN_STATUS
                    : IptelefonRefusal.NO_STATUS);
  }

  private Reading reading(List<LogRow> rows) {
    return rows.size() == 1 && !rows.get(0).isSeveral()
        ? new LogFacts(webhook, rows.get(0), numbering, clock).reading()
        : IptelefonRefusal.SEVERAL_ROWS;
  }
}
