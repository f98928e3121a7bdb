package io.dozvon.registry.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file can refer to.
 *
 * @param providers all that there are
 * @param environment the value of a variable, or null where it is not set
 */
public record Surroundings(List<KnownProvider> providers, UnaryOperator<String> environment) {

  /** Copies the list. */
  public Surroundings {
    providers = List.copyOf(providers);
  }

  Set<String> providerIds() {
    return ids(any -> true);
  }

  /** Those whose notifications have names of the customer's own. */
  Set<String> namingProviders() {
    return ids(KnownProvider::namesNotifications);
  }

  Set<String> credentialsOf(String id) {
    return of(id).flatMap(provider -> provider.credentials().stream()).collect(sorted());
  }

  Set<String> optionalCredentialsOf(String id) {
    return of(id).flatMap(provider -> provider.optionalCredentials().stream()).collect(sorted());
  }

  List<KnownChoice> choicesOf(String id) {
    return of(id).flatMap(provider -> provider.calling().stream()).toList();
  }

  Set<String> recordingVariables() {
    return variables(KnownProvider::recordingVariable);
  }

  Set<String> requestVariables() {
    return variables(KnownProvider::requestVariable);
  }

  private Stream<KnownProvider> of(String id) {
    return providers.stream().filter(provider -> provider.id().equals(id));
  }

  private Set<String> ids(Predicate<KnownProvider> which) {
    return providers.stream().filter(which).map(KnownProvider::id).collect(sorted());
  }

  private Set<String> variables(Function<KnownProvider, Optional<String>> which) {
    Stream<Optional<String>> names = providers.stream().map(which);
    return names.flatMap(Optional::stream).collect(sorted());
  }

  private static Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }
}
