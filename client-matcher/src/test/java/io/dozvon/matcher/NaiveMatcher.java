package io.dozvon.matcher;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.topic.Keys;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rule as one would write it without Kafka: looks through all clients, every time. */
final class NaiveMatcher {

  private static final PhoneReader READER = PhoneReader.forCountry("RU");

  final List<String> answers = new ArrayList<>();
  final List<String> created = new ArrayList<>();
  private final Map<String, Client> clients = new HashMap<>();
  private final Map<String, Match> matches = new HashMap<>();
  private final List<CallEvent> waiting = new ArrayList<>();
  private boolean complete = true;

  void put(Client client) {
    Client former = clients.put(client.id(), client);
    Set<String> news = new HashSet<>(client.replaces());
    if (former != null) {
      news.removeAll(former.replaces());
    }
    news.forEach(clients::remove);
  }

  void delete(String client) {
    clients.remove(client);
  }

  void index(boolean nowComplete) {
    complete = nowComplete;
    if (complete) {
      waiting.forEach(this::decide);
      waiting.clear();
    }
  }

  void call(CallEvent event) {
    boolean queue = waiting.stream().anyMatch(other -> key(other).equals(key(event)));
    if (queue || !decide(event)) {
      waiting.add(event);
    }
  }

  private boolean decide(CallEvent event) {
    Match known = matches.get(key(event) + event.call().id());
    if (known != null) {
      answer(event, known.toString());
      return true;
    }
    Optional<Phone> phone = event.call().client().flatMap(Party::phone);
    if (phone.isEmpty()) {
      answer(event, "none");
      return true;
    }
    Optional<Match> match = find(phone.get()).filter(found -> complete || isTelephony(found));
    if (match.isEmpty() && !complete) {
      return false;
    }
    Match given = match.orElseGet(() -> create(event, phone.get()));
    matches.put(key(event) + event.call().id(), given);
    answer(event, given.toString());
    return true;
  }

  private Optional<Match> find(Phone phone) {
    List<Client> owners =
        clients.values().stream().filter(client -> variable(client, phone).isPresent()).toList();
    Comparator<Client> order =
        Comparator.comparing((Client client) -> isTelephonyWith(client, phone) ? 0 : 1)
            .thenComparing(Client::createdAt)
            .thenComparing(Client::id, NaiveMatcher::byId);
    return owners.stream()
        .min(order)
        .map(
            first -> {
              boolean telephony = isTelephonyWith(first, phone);
              return new Match(
                  first.id(),
                  first.kind(),
                  telephony ? MatchRule.TELEPHONY_CLIENT : MatchRule.VARIABLE,
                  telephony ? Optional.empty() : variable(first, phone),
                  owners.size());
            });
  }

  private Match create(CallEvent event, Phone phone) {
    String id = ClientIds.forCreated(Samples.SHOP, Client.WHATSAPP, "wa", phone);
    put(
        new Client(
            Samples.SHOP,
            id,
            Client.WHATSAPP,
            Optional.empty(),
            Optional.of(phone),
            event.receivedAt(),
            Map.of(),
            Map.of(),
            List.of()));
    created.add(id);
    return new Match(id, Client.WHATSAPP, MatchRule.CREATED, Optional.empty(), 0);
  }

  private static Optional<String> variable(Client client, Phone phone) {
    if (client.phone().equals(Optional.of(phone))) {
      return Optional.of("phone");
    }
    return holder(client.dealVariables(), phone).or(() -> holder(client.clientVariables(), phone));
  }

  private static Optional<String> holder(Map<String, String> variables, Phone phone) {
    return new TreeMap<>(variables)
        .entrySet().stream()
            .filter(entry -> !entry.getKey().equals("call_did"))
            .filter(entry -> READER.read(entry.getValue()).phone().equals(Optional.of(phone)))
            .map(Map.Entry::getKey)
            .findFirst();
  }

  private static boolean isTelephonyWith(Client client, Phone phone) {
    return client.kind().equals(Client.TELEPHONY) && client.phone().equals(Optional.of(phone));
  }

  private static boolean isTelephony(Match match) {
    return match.rule() == MatchRule.TELEPHONY_CLIENT;
  }

  private static int byId(String one, String two) {
    boolean numbers = one.matches("\\d+") && two.matches("\\d+");
    return numbers ? new BigInteger(one).compareTo(new BigInteger(two)) : one.compareTo(two);
  }

  private void answer(CallEvent event, String words) {
    answers.add(event.eventId() + " at " + event.receivedAt() + ": " + words);
  }

  private static String key(CallEvent event) {
    return Keys.ofCall(event.call());
  }
}
