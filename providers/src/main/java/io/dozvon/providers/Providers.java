package io.dozvon.providers;

import io.dozvon.contracts.bot.CallVariable;
import io.dozvon.providers.iptelefon.Iptelefon;
import io.dozvon.providers.novofon.Novofon;
import io.dozvon.providers.sipout.SipOut;
import io.dozvon.providers.sipuni.Sipuni;
import io.dozvon.providers.uiscom.Uiscom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The providers that this installation knows, in the order of their ids on every instance. */
public final class Providers {

  private final List<Provider> all;

  /** For tests and the few who bring their own; the others want {@link #known}. */
  public Providers(List<Provider> all) {
    this.all = all.stream().sorted(Comparator.comparing(Provider::id)).toList();
  }

  /** All that we know. A new provider is a package of its own and one more line here. */
  public static Providers known() {
    Uiscom uiscom = new Uiscom();
    return new Providers(
        List.of(
            new Iptelefon(), //
            new Novofon(uiscom::read), //
            new SipOut(), //
            new Sipuni(), //
            uiscom));
  }

  /** In the order of their ids. */
  public List<Provider> all() {
    return all;
  }

  /** The ids, in order. */
  public List<String> ids() {
    return all.stream().map(Provider::id).toList();
  }

  /** By id, what each asks for before it places calls. */
  public Map<String, Set<String>> credentials() {
    return all.stream().collect(Collectors.toUnmodifiableMap(Provider::id, Provider::credentials));
  }

  /** The names of all variables that guides promise for recording links. */
  public Set<String> recordingVariables() {
    return names(Provider::recordingVariable);
  }

  /** The names of all variables that guides promise for whole webhooks. */
  public Set<String> requestVariables() {
    return names(Provider::requestVariable);
  }

  /** The names of all variables that we write ourselves: a number in them is no client's. */
  public Set<String> hubVariables() {
    return Stream.of(
            CallVariable.names().stream(),
            recordingVariables().stream(),
            requestVariables().stream())
        .flatMap(names -> names)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The provider of that id. */
  public Optional<Provider> byId(String id) {
    return all.stream().filter(provider -> provider.id().equals(id)).findFirst();
  }

  /** The provider whose webhooks come in at that path. */
  public Optional<Provider> byWebhookPath(String path) {
    return all.stream().filter(provider -> provider.webhookPath().equals(path)).findFirst();
  }

  private Set<String> names(Function<Provider, Optional<String>> name) {
    return all.stream().map(name).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
  }
}
