package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallVariable;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.CallbackOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The variables of one call, in one family for all providers. All of it is always written: what the
 * call does not say is written empty, so that nothing of the call before survives. The text of the
 * conversation is no variable; it is shown as a notification.
 */
record CallVariables(
    ProviderTerms terms, ProjectTerms projects, CallContexts contexts, Scope recordingScope) {

  static final int LONGEST_VALUE = 100_000;

  /** Of what is no link and no webhook: a longer word helps nobody. */
  static final int LONGEST_WORD = 1_000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,499}");

  /**
   * What is written.
   *
   * @param request the variable with the whole webhook, only where one came and is asked for
   * @param leftOut a short reason for each value that had to be left out or cut
   */
  record Family(List<Variable> ofCall, Optional<Variable> request, List<String> leftOut) {

    List<Variable> variables() {
      return Stream.concat(ofCall.stream(), request.stream()).toList();
    }
  }

  Family of(MatchedCall matched) {
    Call call = matched.event().call();
    List<String> leftOut = new ArrayList<>();
    // Half a link leads nowhere, so a link that is too long is none.
    Optional<String> recording = call.recording().filter(link -> link.length() <= LONGEST_VALUE);
    if (call.recording().isPresent() && recording.isEmpty()) {
      leftOut.add("recording-too-long");
    }
    List<Variable> variables = new ArrayList<>();
    for (CallVariable variable : CallVariable.values()) {
      String name = variable.variableName();
      String value = fitting(variable, value(variable, call, recording), leftOut);
      variables.add(in(Scope.DEAL, name, name, value, call));
    }
    recordingVariable(call, leftOut)
        .map(
            usual ->
                in(recordingScope, usual, projects.nameOf(call, usual), recording.orElse(""), call))
        .ifPresent(variables::add);
    return new Family(List.copyOf(variables), request(matched, leftOut), leftOut);
  }

  /** The name that the provider's guide promises for the recording link, if it is a name. */
  private Optional<String> recordingVariable(Call call, List<String> leftOut) {
    Optional<String> name = terms.recordingVariable(call);
    if (name.isPresent() && !NAME.matcher(projects.nameOf(call, name.get())).matches()) {
      leftOut.add("name-not-allowed");
      return Optional.empty();
    }
    return name;
  }

  /** A webhook that is too long is none: cut, no bot could take it to pieces. */
  private Optional<Variable> request(MatchedCall matched, List<String> leftOut) {
    Call call = matched.event().call();
    Optional<String> name = terms.requestVariable(call);
    if (name.isEmpty() || !Reports.is(matched.event()) || !projects.asksForRequests(matched)) {
      return Optional.empty();
    }
    String request = Reports.request(call);
    if (Reports.requestIsTooLong(call) || request.length() > LONGEST_VALUE) {
      leftOut.add("request-too-long");
      request = "";
    }
    return Optional.of(in(Scope.DEAL, name.get(), name.get(), request, call));
  }

  private Variable in(Scope otherwise, String usual, String name, String value, Call call) {
    return new Variable(projects.scope(call, usual, otherwise), name, value);
  }

  /** Half a word may still help; half a link is none, see above. */
  private static String fitting(CallVariable variable, String value, List<String> leftOut) {
    if (variable == CallVariable.RECORDING || value.length() <= LONGEST_WORD) {
      return value;
    }
    leftOut.add("word-cut");
    return Cut.to(LONGEST_WORD, value);
  }

  private String value(CallVariable variable, Call call, Optional<String> recording) {
    return switch (variable) {
      case ACTION -> action(call.phase());
      case STATUS -> status(call);
      case TOTAL_SECONDS -> seconds(call.times().totalSeconds());
      case TALK_SECONDS -> seconds(call.times().talkSeconds());
      case RECORDING -> recording.orElse("");
      case NUMBER_CALLED -> numberCalled(call);
      case DIRECTION -> direction(call.direction());
      case EMPLOYEE -> employee(call);
      case PROVIDER -> call.provider();
    };
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
      return sent;
    }
    return Optional.of(call)
        .filter(it -> it.phase() == Phase.ENDED)
        .flatMap(terms::callbackOutcome)
        .map(CallVariables::word)
        .or(() -> ProviderTerms.statusWord(call))
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
    return inbound ? call.line().orElse("") : "";
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
    return contexts.employee(call).map(Employee::name).or(call::extension).orElse("");
  }

  private static String seconds(Optional<Integer> seconds) {
    return seconds.map(String::valueOf).orElse("");
  }
}
