package io.dozvon.matcher;

import io.dozvon.contracts.client.MatchRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * That one client has one phone, with all that a match needs to know of the client.
 *
 * @param variable where the phone stands; absent for a telephony client's own phone
 * @param saveWebhook what the client's variable of that name says, for whoever writes webhooks down
 */
record IndexRow(
    String client,
    String kind,
    Instant createdAt,
    Optional<String> variable,
    Optional<String> saveWebhook) {

  /** The rule of the house: telephony clients first, then the oldest, then the lowest id. */
  static final Comparator<IndexRow> FIRST_FOUND =
      Comparator.comparing(IndexRow::rule)
          .thenComparing(IndexRow::createdAt)
          .thenComparing(IndexRow::client, ClientIds.LOWEST_FIRST);

  /** The rule by which a call with this phone would find this client. */
  MatchRule rule() {
    return variable.isPresent() ? MatchRule.VARIABLE : MatchRule.TELEPHONY_CLIENT;
  }

  /** Its key in the index: as text in the order of {@link #FIRST_FOUND} within the phone. */
  String keyWithin(String phoneKey) {
    return String.format(
        Locale.ROOT,
        "%s|%d|%016x%08x|%s",
        phoneKey,
        rule() == MatchRule.TELEPHONY_CLIENT ? 0 : 1,
        // So that times before 1970 come first.
        createdAt.getEpochSecond() ^ Long.MIN_VALUE,
        createdAt.getNano(),
        ClientIds.sortable(client));
  }

  /** Names the row in a log: no name of a variable. */
  @Override
  public String toString() {
    return "IndexRow[" + client + " " + kind + " by " + rule() + "]";
  }
}
