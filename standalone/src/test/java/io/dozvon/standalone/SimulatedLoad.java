package io.dozvon.standalone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.simulator.Account;
import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.Cue;
import io.dozvon.simulator.Scenario;
import io.dozvon.simulator.Switchboard;
import io.dozvon.simulator.TimedWebhook;
import io.dozvon.simulator.Webhook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A call of every kind at each provider that leaves much unsaid, so that what is told of it depends
 * on how long Dozvon waits. Each is of a client of its own.
 */
final class SimulatedLoad {

  static final List<String> PROVIDERS = List.of("iptelefon", "novofon", "sipuni");

  private static final String LINE = "74951112233";

  private final List<Conversation> conversations;

  private SimulatedLoad(List<Conversation> conversations) {
    this.conversations = conversations;
  }

  /** Of calls that begin now; the webhook keys are those of {@link CallsUnderLoad}. */
  static SimulatedLoad beginning() {
    Instant now = Instant.now();
    Switchboard switchboard = new Switchboard(1);
    List<Conversation> conversations = new ArrayList<>();
    for (String provider : PROVIDERS) {
      Account account = Account.withOneKey("flowers-" + provider + "-key", LINE);
      for (Scenario scenario : Switchboard.scenarios(provider)) {
        if (scenario != Scenario.END_NEVER_COMES) {
          int number = conversations.size() + 1;
          Cue cue = new Cue(number, provider, scenario, "7900555%04d".formatted(number));
          conversations.add(switchboard.converse(cue, account, now));
        }
      }
    }
    return new SimulatedLoad(conversations);
  }

  /** Call after call. */
  List<Webhook> webhooks() {
    return conversations.stream()
        .flatMap(conversation -> conversation.webhooks().stream())
        .map(TimedWebhook::webhook)
        .toList();
  }

  /** How each came out, by the client's phone. */
  Map<String, List<Outcome>> outcomes() {
    return conversations.stream()
        .map(Conversation::cue)
        .collect(groupingBy(Cue::client, mapping(cue -> cue.scenario().outcome(), toList())));
  }
}
