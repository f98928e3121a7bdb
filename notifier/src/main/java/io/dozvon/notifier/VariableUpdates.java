package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.client.MatchedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what is written to a client's deal and card: always the variables of one call. */
record VariableUpdates(CallVariables variables) {

  /**
   * An update, and what it leaves the client with.
   *
   * @param leftOut why variables were left out
   */
  record Write(VariableUpdate update, WrittenCall written, List<String> leftOut) {}

  /**
   * Empty where the event brings no values, or a younger call has written.
   *
   * @param before the call that the client's variables describe
   */
  Optional<Write> of(MatchedCall matched, CallContext context, Optional<WrittenCall> before) {
    Call call = matched.event().call();
    WrittenCall candidate = WrittenCall.of(call, variables.recordingVariable(call));
    if (!bringsValues(matched.event())
        || before.filter(written -> !written.yieldsTo(candidate)).isPresent()) {
      return Optional.empty();
    }
    CallVariables.Family family = variables.of(call);
    VariableUpdate update =
        new VariableUpdate(
            EventIds.of(matched.eventId(), "variables"), context, replacing(before, family));
    return Optional.of(new Write(update, candidate, family.leftOut()));
  }

  /**
   * The end and what is learnt after it; never the start, however late it comes. What is older than
   * the fold remembers may lack half of its call.
   */
  private static boolean bringsValues(CallEvent event) {
    if (event.late()) {
      return false;
    }
    return switch (event.happening()) {
      case ENDED, CORRECTED, RECORDED -> event.call().phase() == Phase.ENDED;
      default -> false;
    };
  }

  /** Also empties the recording variable of the call before, where another provider made it. */
  private List<Variable> replacing(Optional<WrittenCall> before, CallVariables.Family family) {
    List<Variable> all = new ArrayList<>(family.variables());
    before
        .flatMap(WrittenCall::recordingVariable)
        .filter(name -> !family.has(name))
        .map(variables::cleared)
        .ifPresent(all::add);
    return all;
  }
}
