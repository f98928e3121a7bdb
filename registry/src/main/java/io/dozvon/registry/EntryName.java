package io.dozvon.registry;

import java.util.Comparator;

/** What an entry is called: which of the three topics it is in, and under which key. */
record EntryName(Kind kind, String key) implements Comparable<EntryName> {

  /** What an entry is about. */
  enum Kind {
    PROJECT,
    CONNECTION,
    EMPLOYEE
  }

  private static final Comparator<EntryName> ORDER =
      Comparator.comparing(EntryName::kind).thenComparing(EntryName::key);

  static EntryName ofProject(String id) {
    return new EntryName(Kind.PROJECT, id);
  }

  static EntryName ofConnection(String id) {
    return new EntryName(Kind.CONNECTION, id);
  }

  /** By project and id, as in the key of the topic. */
  static EntryName ofEmployee(String key) {
    return new EntryName(Kind.EMPLOYEE, key);
  }

  boolean isConnection() {
    return kind == Kind.CONNECTION;
  }

  void removeFrom(RegistryEntries entries) {
    switch (kind) {
      case PROJECT -> entries.removeProject(key);
      case CONNECTION -> entries.removeConnection(key);
      case EMPLOYEE -> entries.removeEmployee(key);
    }
  }

  @Override
  public int compareTo(EntryName other) {
    return ORDER.compare(this, other);
  }

  /** As people say it. */
  @Override
  public String toString() {
    return switch (kind) {
      case PROJECT -> "project '" + key + "'";
      case CONNECTION -> "connection '" + key + "'";
      case EMPLOYEE -> "employee '" + key + "'";
    };
  }
}
