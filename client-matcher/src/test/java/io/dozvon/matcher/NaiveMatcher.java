package io.dozvon.matcher;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
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
  private final List<Coming> waiting = new ArrayList<>();
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
    comes(new Coming(Keys.ofCall(event.call()), event));
  }

  void move(String from, CallEvent event) {
    comes(new Coming(from, event));
  }

  private void comes(Coming coming) {
    boolean queue = waiting.stream().anyMatch(other -> other.key().equals(coming.key()));
    if (queue || !decide(coming)) {
      waiting.add(coming);
    }
  }

  private boolean decide(Coming coming) {
    Match known = matches.get(coming.callKey());
    if (coming.event().happening() == Happening.MOVED) {
      matches.remove(coming.callKey());
      answer(coming, Optional.ofNullable(known));
      return true;
    }
    if (known != null) {
      answer(coming, Optional.of(known));
      return true;
    }
    Optional<Phone> phone = coming.event().call().client().flatMap(Party::phone);
    if (phone.isEmpty()) {
      answer(coming, Optional.empty());
      return true;
    }
    Optional<Match> match = find(phone.get()).filter(found -> complete || isTelephony(found));
    if (match.isEmpty() && !complete) {
      return false;
    }
    Match given = match.orElseGet(() -> create(coming.event(), phone.get()));
    matches.put(coming.callKey(), given);
    answer(coming, Optional.of(given));
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

  private void answer(Coming coming, Optional<Match> match) {
    String words = match.map(it -> asItStands(it, coming.phone()).toString()).orElse("none");
    answers.add(coming.event().eventId() + " at " + coming.event().receivedAt() + ": " + words);
  }

  /** What the client asks for at this moment, as long as it has the phone. */
  private Match asItStands(Match match, Phone phone) {
    return match.withSaveWebhook(
        Optional.ofNullable(clients.get(match.client()))
            .filter(client -> variable(client, phone).isPresent())
            .map(client -> client.dealVariables().get(Client.SAVE_WEBHOOK)));
  }

  /** An event under the key that it comes by. */
  private record Coming(String key, CallEvent event) {

    String callKey() {
      return key + "|" + event.call().id();
    }

    Phone phone() {
      return new Phone(key.substring(key.indexOf('|') + 1));
    }
  }
}
