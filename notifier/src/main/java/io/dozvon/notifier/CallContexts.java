package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.registry.Registry;
import java.util.Optional;

/** Says of every output whose call it speaks of. */
record CallContexts(Registry registry) {

  CallContext of(MatchedCall matched) {
    CallEvent event = matched.event();
    Call call = event.call();
    Match match = matched.match();
    return new CallContext(
        call.project(),
        match.client(),
        match.clientKind(),
        match.created(),
        match.rule(),
        call.client().flatMap(Party::phone),
        call.connection(),
        call.provider(),
        call.id(),
        call.version(),
        employee(call).map(Employee::id),
        event.occurredAt(),
        event.receivedAt(),
        event.replay(),
        call.inferred());
  }

  /** The employee behind the extension that talked last. */
  Optional<Employee> employee(Call call) {
    return call.extension().flatMap(extension -> registry.employeeAt(call.connection(), extension));
  }
}
