package io.dozvon.registry.file;

import io.dozvon.contracts.net.Network;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.WebhookKey;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads the connections of a file. */
final class ConnectionReading {

  /** A connection, the first of its webhook keys where it has one, and its credentials. */
  record Result(
      Connection connection, Optional<ConnectionKey> firstKey, Optional<Credentials> credentials) {}

  private final Rule provider;
  private final Unique ids;
  private final Unique webhookKeys;
  private final CredentialsReading credentials;
  private final NotificationsReading notifications;
  private final CallingReading calling;

  ConnectionReading(Surroundings surroundings, Problems problems) {
    this.provider = Rule.oneOf(surroundings.providerIds());
    this.credentials = new CredentialsReading(surroundings, problems);
    this.notifications = new NotificationsReading(surroundings, problems);
    this.calling = new CallingReading(surroundings);
    this.ids = new Unique(problems);
    this.webhookKeys = new Unique(problems);
  }

  Result read(Section section, Project project) {
    String id = ids.id("connection id", section.required("id", Rules.ID));
    Optional<String> known = section.required("provider", provider).map(Value::text);
    String providerId = known.orElse("");
    List<WebhookKey> keys =
        section.someTexts("webhookKeys", Rules.WEBHOOK_KEY).stream()
            .map(value -> webhookKey(providerId, value))
            .toList();
    Connection connection =
        connection(section, project, id, providerId, keys)
            .meaning(notifications.read(section, known))
            .calling(calling.read(section, known));
    Optional<Credentials> plain = credentials.read(section, known);
    section.refuseTheRest();
    Optional<WebhookKey> first = keys.stream().findFirst();
    return new Result(
        connection, first.map(key -> new ConnectionKey(project.id(), id, key)), plain);
  }

  private static Connection connection(
      Section section, Project project, String id, String provider, List<WebhookKey> keys) {
    String country = section.text("country", Rules.COUNTRY, project.country());
    return new Connection(
            id,
            project.id(),
            provider,
            keys.stream().map(WebhookKey::digest).toList(),
            timeZone(section),
            country,
            lines(section, PhoneReader.forCountry(country)),
            RegistryFile.ORIGIN)
        .allowing(addresses(section));
  }

  private WebhookKey webhookKey(String provider, Value value) {
    webhookKeys.claim(provider + " " + value.text(), value.place(), "***");
    return new WebhookKey(provider, value.text());
  }

  private static ZoneId timeZone(Section section) {
    return section
        .text("timeZone", Rules.TIME_ZONE)
        .map(zone -> ZoneId.of(zone.text()))
        .orElse(RegistryDefaults.TIME_ZONE);
  }

  private static List<Network> addresses(Section section) {
    return section.anyOrSomeTexts("allowedAddresses", Rules.NETWORK).stream()
        .flatMap(value -> Network.read(value.text()).stream())
        .toList();
  }

  private static List<String> lines(Section section, PhoneReader numbers) {
    return section.texts("lines", Rules.line(numbers)).stream()
        .map(line -> canonical(numbers.read(line.text())))
        .toList();
  }

  private static String canonical(Party line) {
    return line.phone().map(Phone::digits).orElse(line.raw());
  }
}
