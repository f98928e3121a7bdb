package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.client.MatchedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes what is written to a client's deal and card: always the variables of one call. */
record VariableUpdates(CallVariables variables) {

  /**
   * An update, and what it leaves the client with.
   *
   * @param update empty where only the call has another name now
   * @param written the call that the variables describe from now on; empty for none
   * @param leftOut why variables were left out
   */
  record Write(
      Optional<VariableUpdate> update, Optional<WrittenCall> written, List<String> leftOut) {}

  /**
   * Empty where the event brings no values, or a younger call has written.
   *
   * @param before the call that the client's variables describe
   */
  Optional<Write> of(MatchedCall matched, CallContext context, Optional<WrittenCall> before) {
    CallEvent event = matched.event();
    // What is older than the fold remembers may lack half of its call.
    if (event.late()) {
      return Optional.empty();
    }
    if (event.happening() == Happening.MOVED) {
      return before.flatMap(written -> withoutItsCall(matched, context, written));
    }
    if (event.happening() == Happening.MERGED) {
      return before.flatMap(written -> underItsNewName(event, written));
    }
    CallVariables.Family family = variables.of(matched);
    if (family.request().isPresent() && event.call().phase() == Phase.UNKNOWN) {
      return Optional.of(onlyRequest(matched, context, family, before));
    }
    WrittenCall candidate = WrittenCall.of(event.call(), family);
    if (!bringsValues(event, family)
        || before.filter(written -> !written.yieldsTo(candidate)).isPresent()) {
      return Optional.empty();
    }
    WrittenCall after = before.map(candidate::keepingRequestOf).orElse(candidate);
    return Optional.of(
        write(matched, context, family.variables(), before, after, family.leftOut()));
  }

  /** What is about no call, such as a chat, says nothing of one; the call's variables stay. */
  private static Write onlyRequest(
      MatchedCall matched,
      CallContext context,
      CallVariables.Family family,
      Optional<WrittenCall> before) {
    WrittenCall after =
        before
            .orElseGet(WrittenCall::none)
            .with(WrittenCall.requested(matched.event().call(), family));
    List<Variable> request = family.request().stream().toList();
    return write(matched, context, request, before, after, family.leftOut());
  }

  /** Empties what the call has filled that is this client's no more. */
  private static Optional<Write> withoutItsCall(
      MatchedCall matched, CallContext context, WrittenCall written) {
    String call = matched.event().call().id();
    WrittenCall after =
        (written.call().equals(call) ? WrittenCall.none() : written)
            .with(written.request().filter(request -> !request.call().equals(call)));
    return after.equals(written)
        ? Optional.empty()
        : Optional.of(write(matched, context, List.of(), Optional.of(written), after, List.of()));
  }

  /** The same conversation: its values stay until the call that goes on has others. */
  private static Optional<Write> underItsNewName(CallEvent event, WrittenCall written) {
    return event
        .mergedInto()
        .map(into -> written.renamed(event.call().id(), into))
        .filter(after -> !after.equals(written))
        .map(after -> new Write(Optional.empty(), Optional.of(after), List.of()));
  }

  private static Write write(
      MatchedCall matched,
      CallContext context,
      List<Variable> variables,
      Optional<WrittenCall> before,
      WrittenCall after,
      List<String> leftOut) {
    List<Variable> all = new ArrayList<>(variables);
    before.ifPresent(written -> all.addAll(left(written, after)));
    VariableUpdate update =
        new VariableUpdate(EventIds.of(matched.eventId(), "variables"), context, all);
    return new Write(
        Optional.of(update), Optional.of(after).filter(written -> !written.isNone()), leftOut);
  }

  /**
   * The end and what is learnt after it; never the start, however late it comes. A webhook that is
   * asked for is written when it comes, with its call as it then stands.
   */
  private static boolean bringsValues(CallEvent event, CallVariables.Family family) {
    return switch (event.happening()) {
      case ENDED, CORRECTED, RECORDED -> event.call().phase() == Phase.ENDED;
      case REPORTED -> family.request().isPresent();
      default -> false;
    };
  }

  /** Nothing of the call before survives, wherever the project keeps its variables now. */
  private static List<Variable> left(WrittenCall before, WrittenCall after) {
    Set<Where> kept = after.places();
    return before.places().stream()
        .filter(where -> !kept.contains(where))
        .map(Where::cleared)
        .toList();
  }
}
