package io.dozvon.matcher;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.CallTimes;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.providers.Providers;
import io.dozvon.registry.RegistryEntries;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A project with a messenger, one without, and what happens in them. */
final class Samples {

  static final String SHOP = "shop";
  static final String OFFICE = "office";
  static final String ANY = "anycountry";
  static final String SEVEN = "onlyseven";
  static final Instant NOW = Instant.parse("2026-03-04T10:11:12Z");
  static final String PHONE = "79004443322";
  static final String LINE = "74951112233";
  static final String EMPLOYEE_PHONE = "79004440000";

  private static final PhoneReader READER = PhoneReader.forCountry("RU");

  private Samples() {}

  static Providers providers() {
    return new Providers(
        List.of(
            new PlainProvider(ANY, PhoneRule.ANY_COUNTRY),
            new PlainProvider(SEVEN, PhoneRule.ONLY_SEVEN)));
  }

  static Providers andKnownProviders() {
    return new Providers(
        Stream.concat(providers().all().stream(), Providers.known().all().stream()).toList());
  }

  static RegistryEntries registry() {
    return new RegistryEntries()
        .put(project(SHOP, List.of("telegram"), false))
        .put(project(OFFICE, List.of(), false))
        .put(
            new Connection(
                "shop-line",
                SHOP,
                ANY,
                List.of(),
                ZoneId.of("Europe/Moscow"),
                "RU",
                List.of("8 (495) 111-22-33"),
                "test"))
        .put(
            new Employee(
                "7",
                SHOP,
                "Somebody",
                CallingMode.OFF,
                List.of("+7 900 444-00-00"),
                Map.of(),
                "test"));
  }

  static Project project(String id, List<String> messengers, boolean alwaysTelephony) {
    return new Project(id, id, "ru", "RU", messengers, alwaysTelephony, Map.of(), "test");
  }

  static Client client(String id, String kind, int createdSecond) {
    return new Client(
        SHOP,
        id,
        kind,
        Optional.empty(),
        Optional.empty(),
        NOW.minusSeconds(1_000_000).plusSeconds(createdSecond),
        Map.of(),
        Map.of(),
        List.of());
  }

  static Client withPhone(Client client, String phone) {
    return new Client(
        client.project(),
        client.id(),
        client.kind(),
        client.name(),
        Optional.of(new Phone(phone)),
        client.createdAt(),
        client.dealVariables(),
        client.clientVariables(),
        client.replaces());
  }

  static Client withVariables(Client client, Map<String, String> deal, Map<String, String> own) {
    return new Client(
        client.project(),
        client.id(),
        client.kind(),
        client.name(),
        client.phone(),
        client.createdAt(),
        deal,
        own,
        client.replaces());
  }

  static Client replacing(Client client, String... replaced) {
    return new Client(
        client.project(),
        client.id(),
        client.kind(),
        client.name(),
        client.phone(),
        client.createdAt(),
        client.dealVariables(),
        client.clientVariables(),
        List.of(replaced));
  }

  static CallEvent event(String call, Happening happening, String number) {
    return event(SHOP, ANY, call, happening, Direction.INBOUND, Optional.of(READER.read(number)));
  }

  static CallEvent event(
      String project,
      String provider,
      String call,
      Happening happening,
      Direction direction,
      Optional<Party> client) {
    return new CallEvent(
        call + "-" + happening,
        happening,
        NOW,
        NOW,
        "telephony.raw." + provider + ".v1/0/7",
        false,
        call(project, provider, call, direction, client));
  }

  /** A call of the usual phone in some project. */
  static CallEvent ofProject(String project, String call) {
    return event(
        project, ANY, call, Happening.STARTED, Direction.INBOUND, Optional.of(READER.read(PHONE)));
  }

  /** A client that has the usual phone in a variable. */
  static Client owner(String id, int createdSecond) {
    return withVariables(
        client(id, "telegram", createdSecond), Map.of("contact", "+7 (900) 444-33-22"), Map.of());
  }

  /** The client that is created for the usual phone. */
  static String created() {
    return ClientIds.forCreated(SHOP, Client.WHATSAPP, "wa", new Phone(PHONE));
  }

  static CallEvent receivedAt(CallEvent event, Instant time) {
    return new CallEvent(
        event.eventId(),
        event.happening(),
        event.occurredAt(),
        time,
        event.origin(),
        event.replay(),
        event.call());
  }

  private static Call call(
      String project, String provider, String id, Direction direction, Optional<Party> client) {
    return new Call(
        id,
        project,
        "shop-line",
        provider,
        List.of(id),
        1,
        Phase.RINGING,
        direction,
        client,
        Optional.of(LINE),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        CallTimes.none(),
        Outcome.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        false,
        NOW,
        Map.of());
  }
}
