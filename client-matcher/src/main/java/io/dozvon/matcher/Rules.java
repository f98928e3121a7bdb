package io.dozvon.matcher;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.registry.Project;
import io.dozvon.registry.Registry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The order in which a client is looked for: the telephony client with that phone; the first client
 * one of whose variables holds it; a new client.
 */
final class Rules {

  private final Registry registry;
  private final CallObjections objections;

  Rules(Registry registry, CallObjections objections) {
    this.registry = registry;
    this.objections = objections;
  }

  /**
   * @param index tells who has a phone
   * @param complete whether the index has read all the clients there are
   */
  Ruling judge(CallEvent event, Function<Phone, Candidates> index, boolean complete) {
    Call call = event.call();
    Optional<Project> project = registry.project(call.project());
    if (project.isEmpty()) {
      return new Ruling.UnknownProject();
    }
    Optional<Ruling.Without> objection = objections.to(call);
    if (objection.isPresent()) {
      return objection.get();
    }
    Phone phone = CallObjections.phoneOf(call).orElseThrow();
    Candidates candidates = index.apply(phone);
    Optional<IndexRow> first = candidates.first();
    // A variable's owner has to wait as well: a telephony client may still turn up.
    if (!complete && !first.map(IndexRow::rule).equals(Optional.of(MatchRule.TELEPHONY_CLIENT))) {
      return new Ruling.TooEarly();
    }
    return first
        .<Ruling>map(row -> found(row, candidates.count()))
        .orElseGet(() -> created(project.get(), phone, event));
  }

  private static Ruling found(IndexRow row, int candidates) {
    return new Ruling.Found(
        new Match(row.client(), row.kind(), row.rule(), row.variable(), candidates));
  }

  private static Ruling created(Project project, Phone phone, CallEvent event) {
    String kind = kindOfCreated(project);
    String id = ClientIds.forCreated(project.id(), kind, prefix(kind), phone);
    Client client =
        new Client(
            project.id(),
            id,
            kind,
            Optional.empty(),
            Optional.of(phone),
            event.receivedAt(),
            Map.of(),
            Map.of(),
            List.of());
    return new Ruling.Created(new Match(id, kind, MatchRule.CREATED, Optional.empty(), 0), client);
  }

  /** One that can be written to, where the project has a way to write. */
  static String kindOfCreated(Project project) {
    boolean writable = !project.messengers().isEmpty() && !project.alwaysCreateTelephonyClients();
    return writable ? Client.WHATSAPP : Client.TELEPHONY;
  }

  private static String prefix(String kind) {
    return kind.equals(Client.WHATSAPP) ? "wa" : "tel";
  }
}
