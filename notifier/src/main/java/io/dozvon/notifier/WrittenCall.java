package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallVariable;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallTimes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The call that a client's variables describe.
 *
 * @param besides where else something was written than in the usual variables of the deal
 * @param request the last whole webhook that was written, if any was
 */
record WrittenCall(
    Instant start, String call, int version, List<Where> besides, Optional<Requested> request) {

  /** Where a whole webhook was written, and of which call it is. */
  record Requested(String call, Where where) {}

  /** In a fixed order, so that a second run writes the same. */
  private static final List<Where> USUAL =
      Arrays.stream(CallVariable.values())
          .map(variable -> new Where(Scope.DEAL, variable.variableName()))
          .toList();

  private static final Comparator<WrittenCall> ORDER =
      Comparator.comparing((WrittenCall written) -> written.start)
          .thenComparing(written -> written.call);

  /** Reads what was stored before there was anything besides. */
  WrittenCall {
    besides = besides == null ? List.of() : List.copyOf(besides);
    request = request == null ? Optional.empty() : request;
  }

  static WrittenCall of(Call call, CallVariables.Family family) {
    return new WrittenCall(
        start(call),
        call.id(),
        call.version(),
        family.ofCall().stream().map(Where::of).filter(where -> !USUAL.contains(where)).toList(),
        requested(call, family));
  }

  /** Of no call. */
  static WrittenCall none() {
    return new WrittenCall(Instant.EPOCH, "", 0, List.of(), Optional.empty());
  }

  boolean isNone() {
    return call.isEmpty() && request.isEmpty();
  }

  static Optional<Requested> requested(Call call, CallVariables.Family family) {
    return family.request().map(request -> new Requested(call.id(), Where.of(request)));
  }

  /** Under the id of the call that goes on in its place; any version of that is newer. */
  WrittenCall renamed(String from, String to) {
    Optional<Requested> renamed =
        request.map(it -> it.call().equals(from) ? new Requested(to, it.where()) : it);
    return call.equals(from) ? new WrittenCall(start, to, 0, besides, renamed) : with(renamed);
  }

  WrittenCall with(Optional<Requested> other) {
    return new WrittenCall(start, call, version, besides, other);
  }

  /** The same, with the webhook that an earlier event of the same call has brought. */
  WrittenCall keepingRequestOf(WrittenCall before) {
    return request.isPresent() ? this : with(before.request.filter(it -> it.call().equals(call)));
  }

  /** Every variable that is filled, or may be. */
  Set<Where> places() {
    Set<String> elsewhere = besides.stream().map(Where::name).collect(Collectors.toSet());
    Set<Where> places = new LinkedHashSet<>(besides);
    if (!call.isEmpty()) {
      USUAL.stream().filter(where -> !elsewhere.contains(where.name())).forEach(places::add);
    }
    request.map(Requested::where).ifPresent(places::add);
    return places;
  }

  /** A younger call takes over; of one call its later version does, whatever its start is now. */
  boolean yieldsTo(WrittenCall other) {
    return call.equals(other.call) ? version < other.version : ORDER.compare(this, other) < 0;
  }

  /**
   * By the provider's clock, but never after we first heard of the call: one date in the far future
   * would keep every later call out.
   */
  private static Instant start(Call call) {
    CallTimes times = call.times();
    Instant heard = call.firstReceivedAt();
    return times.ringing().or(times::answered).filter(said -> said.isBefore(heard)).orElse(heard);
  }
}
