package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.dialer.Lines.Finding;
import io.dozvon.providers.Providers;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.Parameter;
import io.dozvon.providers.dialing.Parameter.Kind;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.registry.PhoneReaders;
import io.dozvon.registry.Registry;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Decides what is to be done about a command, by what the registry says now. Pure. */
final class Judge {

  /** The parameter that is filled with the client's name. */
  private static final String NAME = "name";

  private final Lines lines;
  private final CardJudge cards;
  private final Placing placing;

  Judge(Providers providers, Registry registry) {
    this.lines = new Lines(providers, registry);
    this.placing = new Placing(new PhoneReaders(), new RungEmployee(registry));
    this.cards = new CardJudge(registry, placing);
  }

  Ruling rule(CallCommand command, Lookup lookup) {
    Finding finding = lines.find(command.project(), command.connection());
    if (finding instanceof Finding.None none) {
      return new Ruling.Refused(none.reason());
    }
    Line line = ((Finding.Found) finding).line();
    if (command.function().equals(Line.CALL_CLIENT)) {
      return cards.rule(command, line, lookup);
    }
    return line.function(command.function())
        .map(function -> rule(command, line, function, lookup))
        .orElseGet(() -> new Ruling.Refused(unknown(command, line)));
  }

  private Reason unknown(CallCommand command, Line line) {
    return lines.function(command.function()).isPresent()
        ? Reasons.otherProvider(command.function(), line.connection().id())
        : Reasons.unknownFunction(lines.nearest(command.function()));
  }

  private Ruling rule(CallCommand command, Line line, BotFunction function, Lookup lookup) {
    Set<String> lacking = Lines.lacking(line);
    if (!lacking.isEmpty()) {
      return new Ruling.Refused(Reasons.noCredentials(line.connection().id(), lacking));
    }
    if (command.client().isPresent() && function.takesFromClient()) {
      if (lookup instanceof Lookup.NotYet) {
        return new Ruling.LookUp();
      }
      if (lookup instanceof Lookup.Missing) {
        return new Ruling.Refused(Reasons.unknownClient());
      }
    }
    Map<String, String> given = new HashMap<>(command.arguments());
    if (lookup instanceof Lookup.Found found && function.takesFromClient()) {
      fill(given, function, found.card());
    }
    return placing.of(line, function, given);
  }

  /** What is not given is taken from the client's record; an empty value is not given. */
  private static void fill(Map<String, String> given, BotFunction function, ClientCard card) {
    for (Parameter parameter : function.parameters()) {
      boolean absent = given.getOrDefault(parameter.name(), "").isBlank();
      if (absent && parameter.kind() == Kind.CLIENT_PHONE) {
        card.first().ifPresent(phone -> given.put(parameter.name(), phone.digits()));
      } else if (absent && parameter.name().equals(NAME)) {
        card.name().ifPresent(name -> given.put(parameter.name(), name));
      }
    }
  }
}
