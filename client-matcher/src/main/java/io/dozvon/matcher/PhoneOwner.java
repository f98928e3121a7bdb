package io.dozvon.matcher;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.phone.Phone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who would be called the owner of a phone by a call of now, and why. */
public sealed interface PhoneOwner {

  /**
   * What the table says.
   *
   * @param owner whom a call would be matched with; absent if one would be made, or must not be
   * @param explanation the same in words
   * @param candidates how many clients have the phone
   * @param first the first of them by the rule, at most ten
   * @param indexComplete whether the table has read all the clients there are; until it has, a call
   *     with anybody but a telephony client waits
   */
  record Known(
      String project,
      Phone phone,
      Optional<String> owner,
      String explanation,
      int candidates,
      List<Candidate> first,
      boolean indexComplete)
      implements PhoneOwner {}

  /**
   * A client that has the phone.
   *
   * @param variable the variable that holds it; absent for a telephony client's own number
   */
  record Candidate(
      String client,
      @JsonProperty("clientKind") String kind,
      Instant createdAt,
      MatchRule rule,
      Optional<String> variable) {}

  /** What was asked for is no phone. */
  record NoPhone() implements PhoneOwner {}

  /** Another instance holds that part of the table. */
  record Elsewhere() implements PhoneOwner {}

  /** Nobody can say at the moment. */
  record NotNow(String why) implements PhoneOwner {}
}
