package io.dozvon.registry;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.registry.Project;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the phones in a client: its own, and every variable's value that is one. */
public final class ClientNumbers {

  /** Of one client; more than a record of them can hold would stop a partition for ever. */
  public static final int MOST = 500;

  private static final int LONGEST_PHONE = 64;
  private static final int LONGEST_NAME = 500;

  /**
   * One of them.
   *
   * @param variable that holds it; empty for the client's own
   */
  public record Found(Phone phone, Optional<String> variable) {}

  private final Registry registry;
  private final Set<String> hubVariables;
  private final PhoneReaders readers;
  private final Runnable leftOut;

  /**
   * @param hubVariables those that the hub itself writes: a number in them is not the client's
   * @param leftOut told of each phone beyond the most
   */
  public ClientNumbers(
      Registry registry, Set<String> hubVariables, PhoneReaders readers, Runnable leftOut) {
    this.registry = registry;
    this.hubVariables = Set.copyOf(hubVariables);
    this.readers = readers;
    this.leftOut = leftOut;
  }

  /** Each once: the client's own first, then those of the deal, then those of the client. */
  public List<Found> of(Client client) {
    var search = new Search(reader(client));
    client.phone().ifPresent(phone -> search.add(phone, Optional.empty()));
    search.addAll(client.dealVariables());
    search.addAll(client.clientVariables());
    return List.copyOf(search.found);
  }

  private PhoneReader reader(Client client) {
    return readers.forCountry(registry.project(client.project()).map(Project::country));
  }

  private final class Search {

    private final PhoneReader reader;
    private final List<Found> found = new ArrayList<>();
    private final Set<Phone> seen = new HashSet<>();

    private Search(PhoneReader reader) {
      this.reader = reader;
    }

    /** By name, so that of several variables with one phone the same is named every time. */
    private void addAll(Map<String, String> variables) {
      new TreeMap<>(variables)
          .forEach(
              (name, value) ->
                  phone(name, value).ifPresent(phone -> add(phone, Optional.of(name))));
    }

    private void add(Phone phone, Optional<String> variable) {
      if (found.size() >= MOST) {
        if (!seen.contains(phone)) {
          leftOut.run();
        }
      } else if (seen.add(phone)) {
        found.add(new Found(phone, variable));
      }
    }

    private Optional<Phone> phone(String name, String value) {
      return hubVariables.contains(name)
              || name.length() > LONGEST_NAME
              || value.length() > LONGEST_PHONE
          ? Optional.empty()
          : reader
              .read(value)
              .phone()
              .filter(phone -> !isWithoutCode(value, phone) || reader.isSomebodys(phone));
    }
  }

  /** Then it may be any number at all. */
  private static boolean isWithoutCode(String value, Phone phone) {
    return value.chars().filter(Character::isDigit).count() < phone.digits().length();
  }
}
