package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallVariable;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.CallbackOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The variables of one call, in one family for all providers. All of it is always written: what the
 * call does not say is written empty, so that nothing of the call before survives. The text of the
 * conversation is no variable; it is shown as a notification.
 */
record CallVariables(ProviderTerms terms, CallContexts contexts, Scope recordingScope) {

  static final int LONGEST_VALUE = 100_000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,499}");

  /**
   * What is written.
   *
   * @param leftOut a short reason for each value that had to be left out
   */
  record Family(List<Variable> variables, List<String> leftOut) {
    boolean has(String name) {
      return variables.stream().anyMatch(variable -> variable.name().equals(name));
    }
  }

  Family of(Call call) {
    List<Variable> variables = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    // Half a link leads nowhere, so a link that is too long is none.
    Optional<String> recording = call.recording().filter(link -> link.length() <= LONGEST_VALUE);
    if (call.recording().isPresent() && recording.isEmpty()) {
      leftOut.add("recording-too-long");
    }
    variables.add(deal(CallVariable.ACTION, action(call.phase())));
    variables.add(deal(CallVariable.STATUS, status(call)));
    variables.add(deal(CallVariable.TOTAL_SECONDS, seconds(call.times().totalSeconds())));
    variables.add(deal(CallVariable.TALK_SECONDS, seconds(call.times().talkSeconds())));
    variables.add(deal(CallVariable.RECORDING, recording.orElse("")));
    variables.add(deal(CallVariable.NUMBER_CALLED, numberCalled(call)));
    variables.add(deal(CallVariable.DIRECTION, direction(call.direction())));
    variables.add(deal(CallVariable.EMPLOYEE, employee(call)));
    variables.add(deal(CallVariable.PROVIDER, call.provider()));
    recordingVariable(call, leftOut)
        .ifPresent(name -> variables.add(new Variable(recordingScope, name, recording.orElse(""))));
    return new Family(variables, leftOut);
  }

  /** The name that the provider's guide promises for the recording link, if it is a name. */
  Optional<String> recordingVariable(Call call) {
    return recordingVariable(call, new ArrayList<>());
  }

  /** Empties a recording variable that another provider's call had filled. */
  Variable cleared(String recordingVariable) {
    return new Variable(recordingScope, recordingVariable, "");
  }

  private Optional<String> recordingVariable(Call call, List<String> leftOut) {
    Optional<String> name = terms.recordingVariable(call);
    if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
      leftOut.add("name-not-allowed");
      return Optional.empty();
    }
    return name;
  }

  /** Where the call stands, not the word of whichever webhook came last: a text is no action. */
  private static String action(Phase phase) {
    return switch (phase) {
      case RINGING, TALKING -> "dial";
      case ENDED -> "complete";
      case UNKNOWN -> "";
    };
  }

  /** As sent by a provider that knows this variable; else in the same words, so bots can share. */
  private String status(Call call) {
    String sent = call.words().getOrDefault(ProviderTerms.STATUS, "");
    if (!sent.isBlank()) {
      return cut(sent);
    }
    return Optional.of(call)
        .filter(it -> it.phase() == Phase.ENDED)
        .flatMap(terms::callbackOutcome)
        .map(CallVariables::word)
        .or(() -> ProviderTerms.statusWord(call).map(CallVariables::cut))
        .orElse("");
  }

  private static String word(CallbackOutcome outcome) {
    return switch (outcome) {
      case SUCCESS -> "Success";
      case BUSY -> "Busy";
      case MISSED -> "Missed";
    };
  }

  private static String numberCalled(Call call) {
    boolean inbound = call.direction() == Direction.INBOUND;
    return inbound ? call.line().map(CallVariables::cut).orElse("") : "";
  }

  private static String direction(Direction direction) {
    return switch (direction) {
      case INBOUND -> "inbound";
      case OUTBOUND -> "outbound";
      case INTERNAL -> "internal";
      case UNKNOWN -> "";
    };
  }

  private String employee(Call call) {
    return cut(contexts.employee(call).map(Employee::name).or(call::extension).orElse(""));
  }

  private static String seconds(Optional<Integer> seconds) {
    return seconds.map(String::valueOf).orElse("");
  }

  private static Variable deal(CallVariable variable, String value) {
    return new Variable(Scope.DEAL, variable.variableName(), value);
  }

  private static String cut(String value) {
    return Cut.to(LONGEST_VALUE, value);
  }
}
