package io.dozvon.providers.webhook;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Reading.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a webhook says, as named fields, whether it came as a query, a form, multipart or JSON.
 * Query and body both count and the body wins. Every getter takes the names that a field goes by
 * and returns the first that says something; a value that makes no sense is absent, never an error.
 */
public final class Fields {

  private final Map<String, List<String>> query;
  private final Map<String, List<String>> body;
  private final Optional<Refused> problem;

  private Fields(
      Map<String, List<String>> query, Map<String, List<String>> body, Optional<Refused> problem) {
    this.query = query;
    this.body = body;
    this.problem = problem;
  }

  /** Reads a webhook. Of a body that cannot be read nothing is used: see {@link #problem}. */
  public static Fields of(RawWebhook webhook) {
    FieldCollector query = new FieldCollector();
    String sent = Objects.requireNonNullElse(webhook.query(), "");
    FormReader.read(sent, StandardCharsets.UTF_8, query);
    FieldCollector body = new FieldCollector();
    Optional<Refused> problem = BodyReader.read(webhook, body);
    if (query.overflowed()) {
      return new Fields(Map.of(), Map.of(), Optional.of(Unreadable.TOO_MANY_FIELDS));
    }
    return new Fields(query.values(), problem.isEmpty() ? body.values() : Map.of(), problem);
  }

  /** Of text that should be JSON; of any other nothing is used: see {@link #problem}. */
  public static Fields ofJson(String text) {
    FieldCollector body = new FieldCollector();
    Optional<Refused> problem = JsonReader.read(text, body);
    if (body.overflowed()) {
      problem = Optional.of(Unreadable.TOO_MANY_FIELDS);
    }
    return new Fields(Map.of(), problem.isEmpty() ? body.values() : Map.of(), problem);
  }

  /** Values that a provider's reader has put in order itself, by name. */
  public static Fields ofValues(Map<String, List<String>> values) {
    return new Fields(Map.of(), Map.copyOf(values), Optional.empty());
  }

  /** Why the body could not be read, in words a person can act on. */
  public Optional<Refused> problem() {
    return problem;
  }

  /** Whether the body carries any field at all. */
  public boolean bodyIsEmpty() {
    return body.isEmpty();
  }

  /** All names that fields go by, also of those that say nothing. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>(body.keySet());
    names.addAll(query.keySet());
    return names;
  }

  /** Whether any field goes by such a name, even one that says nothing. */
  public boolean anyName(Predicate<String> wanted) {
    return Stream.concat(body.keySet().stream(), query.keySet().stream()).anyMatch(wanted);
  }

  /** Whether one of these fields was sent, even with a value that says nothing. */
  public boolean sent(String... names) {
    return Stream.of(names).anyMatch(name -> body.containsKey(name) || query.containsKey(name));
  }

  /** Whether a field was sent as a plain nothing: empty or the word null, not an unfilled mark. */
  public boolean saysNothing(String name) {
    List<String> values = sentAs(name);
    return !values.isEmpty()
        && values.stream()
            .map(Lenient::bare)
            .allMatch(value -> value.isEmpty() || value.equalsIgnoreCase("null"));
  }

  /**
   * The text of a field. Absent, empty, the word null, a template that was not filled in and a
   * value equal to the field's own name all mean that nothing was said.
   */
  public Optional<String> text(String... names) {
    return Stream.of(names).flatMap(name -> values(name).stream()).findFirst();
  }

  /**
   * The text of a field as it was sent: decoded, but neither tidied nor judged. For what is signed,
   * or is to be sent back.
   */
  public Optional<String> exact(String name) {
    return sentAs(name).stream().findFirst();
  }

  /** All values of a field as they were sent. */
  List<String> sentAs(String name) {
    return body.getOrDefault(name, query.getOrDefault(name, List.of()));
  }

  /** All that a repeated field or a list says. */
  public List<String> all(String name) {
    return values(name);
  }

  /** A whole number, which may come as text. */
  public Optional<Integer> integer(String... names) {
    return first(Lenient::integer, names);
  }

  /** A duration: seconds or {@code HH:MM:SS}; never negative. */
  public Optional<Integer> seconds(String... names) {
    return first(Lenient::seconds, names);
  }

  /** A time in unix seconds, with a fraction or without. */
  public Optional<Instant> unixTime(String... names) {
    return first(Lenient::unixTime, names);
  }

  /** A yes or no, in any of the usual spellings: the text {@code false} is no. */
  public Optional<Boolean> flag(String... names) {
    return first(Lenient::flag, names);
  }

  /** A link that may be followed: https only, decoded once more where it is still encoded. */
  public Optional<String> link(String... names) {
    return first(Lenient::link, names);
  }

  private <T> Optional<T> first(Function<String, Optional<T>> reader, String... names) {
    return Stream.of(names)
        .flatMap(name -> values(name).stream())
        .flatMap(value -> reader.apply(value).stream())
        .findFirst();
  }

  private List<String> values(String name) {
    List<String> said = saying(name, body);
    return said.isEmpty() ? saying(name, query) : said;
  }

  private static List<String> saying(String name, Map<String, List<String>> source) {
    return source.getOrDefault(name, List.of()).stream()
        .map(Lenient::bare)
        .filter(value -> !Lenient.missing(name, value))
        .toList();
  }

  /** Says how much there is, not what. */
  @Override
  public String toString() {
    return "Fields[" + query.size() + " in the query, " + body.size() + " in the body]";
  }
}
