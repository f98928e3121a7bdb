package io.dozvon.dialer;

import static io.dozvon.providers.dialing.Parameter.needed;
import static io.dozvon.providers.dialing.Parameter.optional;

import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.Door;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.Reading;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.providers.dialing.CardCall;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Order;
import io.dozvon.providers.dialing.Pace;
import io.dozvon.providers.dialing.Parameter.Kind;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.providers.dialing.Step;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A provider that can be asked for calls: 200 takes the call and gives its id as the body, 409
 * refuses it, 429 asks for patience. Where the connection gave an address as a credential, that is
 * asked.
 */
final class Bell implements Provider, CallApi {

  static final String CALL = "bell_call";
  static final String SESSION = "bell_session";
  static final String SITES = "bell_get_sites";
  static final URI OWN = URI.create("http://bell.invalid/api");

  private final Optional<Pace> pace;

  Bell() {
    this(Optional.empty());
  }

  Bell(Optional<Pace> pace) {
    this.pace = pace;
  }

  static Providers known() {
    return new Providers(List.of(new Bell()));
  }

  @Override
  public String id() {
    return "bell";
  }

  @Override
  public String displayName() {
    return "Bell";
  }

  @Override
  public String webhookPath() {
    return "bell_webhook";
  }

  @Override
  public PhoneRule phoneRule() {
    return PhoneRule.ANY_COUNTRY;
  }

  @Override
  public Door door() {
    throw new UnsupportedOperationException("nothing comes in here");
  }

  @Override
  public Reading read(RawWebhook webhook, Connection connection) {
    throw new UnsupportedOperationException("nothing comes in here");
  }

  @Override
  public String sampleWebhook() {
    return "";
  }

  @Override
  public Set<String> credentials() {
    return Set.of("apiKey");
  }

  @Override
  public Optional<CallApi> callApi() {
    return Optional.of(this);
  }

  @Override
  public Optional<Pace> pace() {
    return pace;
  }

  @Override
  public Map<String, URI> addresses() {
    return Map.of("calls", OWN);
  }

  @Override
  public List<BotFunction> functions() {
    return List.of(
        new BotFunction(
            CALL,
            Effect.CALL,
            List.of(needed("client_phone", Kind.CLIENT_PHONE), needed("short", Kind.SHORT_NUMBER)),
            false,
            (order, account) -> ask(order, account, false)),
        new BotFunction(
            SESSION,
            Effect.CALL,
            List.of(
                needed("phone", Kind.CLIENT_PHONE),
                optional("name", Kind.TEXT),
                optional("site", Kind.ID)),
            true,
            (order, account) -> ask(order, account, false)),
        new BotFunction(
            SITES, Effect.QUERY, List.of(), false, (order, account) -> ask(order, account, true)));
  }

  @Override
  public Optional<CardCall> cardCall() {
    return Optional.of(
        new CardCall(
            new BotFunction(
                "bell_card",
                Effect.CALL,
                List.of(
                    needed("client_phone", Kind.CLIENT_PHONE),
                    needed("short", Kind.SHORT_NUMBER),
                    optional("line", Kind.OWN_NUMBER),
                    optional("who", Kind.WORD)),
                false,
                (order, account) -> ask(order, account, false)),
            "client_phone",
            Map.of("short", Employee.EXTENSION, "line", Employee.VIRTUAL_NUMBER),
            Optional.of("who")));
  }

  private static Step ask(Order order, Account account, boolean query) {
    URI base =
        account.credentials().value("address").map(URI::create).orElse(account.address("calls"));
    URI address = URI.create(base + "?command=" + order.command());
    return new Step.Ask(
        new ApiRequest(
            query ? "GET" : "POST",
            address,
            Map.of("x-key", account.credential("apiKey")),
            query ? "" : "calls",
            query),
        answer -> hear(answer, query));
  }

  private static Step hear(ApiAnswer answer, boolean query) {
    return switch (answer.status()) {
      case 200 ->
          Step.done(
              query
                  ? Conclusion.Accepted.found(Map.of("test.ru", 80_913L))
                  : Conclusion.Accepted.as(Optional.of(answer.body())));
      case 409 ->
          Step.done(new Conclusion.Refused(new Reason("no-money", "no money", "нет денег")));
      case 429 ->
          new Step.Done(
              new Conclusion.TryLater(
                  new Reason("limit", "too often", "слишком часто"), Duration.ofSeconds(7)),
              Duration.ofSeconds(7));
      default -> Step.done(new Conclusion.Unknown(new Reason("unclear", "unclear", "непонятно")));
    };
  }
}
