package io.dozvon.contracts.registry;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.net.Network;
import io.dozvon.contracts.serde.Immutable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project's link to one provider. */
public record Connection(
    @JsonPropertyDescription("the connection's id: [A-Za-z0-9_-]{1,64}") String id,
    @JsonPropertyDescription("the project it belongs to") String project,
    @JsonPropertyDescription("the provider, such as sipout") String provider,
    @JsonPropertyDescription(
            "SHA-256 over provider and webhook key, hex; several while one changes")
        List<String> webhookKeyDigests,
    @JsonPropertyDescription("zone of the provider's times that carry none") ZoneId timeZone,
    @JsonPropertyDescription("country in which its numbers are dialled, such as RU") String country,
    @JsonPropertyDescription("the project's own numbers at this provider") List<String> lines,
    @JsonPropertyDescription("who wrote this entry, such as config") String origin,
    @JsonPropertyDescription("what its provider asks for before it places calls, encrypted")
        Optional<SealedCredentials> credentials,
    @JsonPropertyDescription(
            "networks and addresses that its webhooks come from, such as 192.0.2.0/24; empty for"
                + " any")
        List<Network> allowedAddresses,
    @JsonPropertyDescription(
            "what the project means by the names of its provider's notifications; empty where"
                + " nothing is said")
        Map<String, Outcome> notificationOutcomes,
    @JsonPropertyDescription(
            "what there is to choose about how its provider is asked for calls, by name; empty for"
                + " the usual")
        Map<String, String> calling) {

  /** Copies the collections. */
  public Connection {
    webhookKeyDigests = Immutable.list(webhookKeyDigests);
    lines = Immutable.list(lines);
    credentials = credentials == null ? Optional.empty() : credentials;
    allowedAddresses = Immutable.list(allowedAddresses);
    notificationOutcomes = Immutable.map(notificationOutcomes);
    calling = Immutable.map(calling);
  }

  /** One whose provider only calls us, from anywhere, and is never called. */
  public Connection(
      String id,
      String project,
      String provider,
      List<String> webhookKeyDigests,
      ZoneId timeZone,
      String country,
      List<String> lines,
      String origin) {
    this(
        id,
        project,
        provider,
        webhookKeyDigests,
        timeZone,
        country,
        lines,
        origin,
        Optional.empty(),
        List.of(),
        Map.of(),
        Map.of());
  }

  /** The same with these credentials. */
  public Connection with(SealedCredentials sealed) {
    return but(Optional.of(sealed), allowedAddresses, notificationOutcomes, calling);
  }

  /** The same with webhooks from these addresses only. */
  public Connection allowing(List<Network> addresses) {
    return but(credentials, addresses, notificationOutcomes, calling);
  }

  /** The same with these meanings of its notifications' names. */
  public Connection meaning(Map<String, Outcome> outcomes) {
    return but(credentials, allowedAddresses, outcomes, calling);
  }

  /** The same with this chosen of how its provider is asked for calls. */
  public Connection calling(Map<String, String> chosen) {
    return but(credentials, allowedAddresses, notificationOutcomes, chosen);
  }

  private Connection but(
      Optional<SealedCredentials> sealed,
      List<Network> addresses,
      Map<String, Outcome> outcomes,
      Map<String, String> chosen) {
    return new Connection(
        id,
        project,
        provider,
        webhookKeyDigests,
        timeZone,
        country,
        lines,
        origin,
        sealed,
        addresses,
        outcomes,
        chosen);
  }
}
