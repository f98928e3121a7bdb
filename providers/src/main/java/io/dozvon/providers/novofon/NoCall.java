package io.dozvon.providers.novofon;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.SetAside;
import io.dozvon.providers.Report;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Fingerprint;
import io.dozvon.providers.webhook.Numbering;
import io.dozvon.providers.webhook.Rows;
import io.dozvon.providers.webhook.WallClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Novofon tells that happened in no call, or beside one. */
record NoCall(Fields fields, Numbering numbering, WallClock clock) {

  private static final String RESULT = "result";
  private static final int MOST_ROWS = 500;

  /** Where the caller of a call came from. */
  private static final List<String> TRACES =
      List.of(
          "tracker",
          "country",
          "ga_id",
          "url",
          "utm_source",
          "utm_medium",
          "utm_campaign",
          "utm_content",
          "utm_term",
          "first_utm");

  static NoCall of(Fields fields, Connection connection) {
    return new NoCall(fields, Numbering.of(connection), WallClock.of(connection));
  }

  /** A text message: people read it in the dialogue with who sent it. */
  Reading message() {
    return Rows.of(fields, RESULT)
        .filter(rows -> rows.size() == 1)
        .flatMap(rows -> message(rows.get(0)))
        .<Reading>map(Reading::of)
        .orElse(NovofonRefusal.NO_MESSAGE);
  }

  /**
   * Which advertisement brought the callers, in batches. A row mostly names its call, and then its
   * words become that call's; they are for programs, so nobody is shown anything.
   */
  Reading traces() {
    Optional<List<Fields>> rows = Rows.of(fields, RESULT);
    if (rows.isEmpty() || !rows.get().stream().allMatch(NoCall::isTrace)) {
      return NovofonRefusal.NO_ROWS;
    }
    if (rows.get().size() > MOST_ROWS) {
      return NovofonRefusal.TOO_MANY_ROWS;
    }
    return rows.get().isEmpty()
        ? new SetAside("nothing-tracked")
        : Reading.of(rows.get().stream().map(this::trace).distinct().toList());
  }

  /**
   * As it was written, whatever it says; when, is not told, so that a repeated text is the same.
   */
  private Optional<Fact> message(Fields row) {
    return row.exact("text")
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> message(row, text));
  }

  private Fact message(Fields row, String text) {
    String id =
        "sms-"
            + Fingerprint.of(
                row.text("caller_id").orElse(""), row.text("caller_did").orElse(""), text);
    return sides(Fact.about(id, FactKind.REPORTED, id), row)
        .report(Report.TEXT_MESSAGE, text)
        .build();
  }

  private static boolean isTrace(Fields row) {
    return row.text("pbx_call_id", "caller_id", "start").isPresent();
  }

  private Fact trace(Fields row) {
    String[] said =
        Stream.concat(Stream.of("start", "pbx_call_id", "caller_id"), TRACES.stream())
            .map(name -> row.text(name).orElse(""))
            .toArray(String[]::new);
    String key = "tracking-" + Fingerprint.of(said);
    FactDraft draft =
        sides(Fact.about(NovofonIds.ofCall(row).orElse(key), FactKind.REPORTED, key), row)
            .authority(NovofonRank.GUESS.authority())
            .at(row.text("start").flatMap(clock::read));
    TRACES.forEach(name -> draft.word(name, row.text(name)));
    return draft.build();
  }

  /** Nothing that comes later will tell the number: none is as good as hidden. */
  private FactDraft sides(FactDraft draft, Fields row) {
    Optional<Party> sender = numbering.client(Optional.of(row.text("caller_id").orElse("")));
    return draft
        .direction(Direction.INBOUND)
        .client(sender)
        .line(numbering.line(row.text("caller_did")));
  }
}
