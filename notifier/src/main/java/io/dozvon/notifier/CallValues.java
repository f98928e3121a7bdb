package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Party.Kind;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.text.Placeholder;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text says of one call, in the language of its project. Nothing breaks a line of it. */
record CallValues(
    Happening happening,
    CallContext context,
    Call call,
    String provider,
    Optional<Employee> employee,
    ZoneId zone,
    Phrases phrases) {

  private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  /** Empty where nothing is known. */
  String of(Placeholder what) {
    String value = value(what);
    return what.hasLines() ? value.strip() : LINE_BREAKS.matcher(value).replaceAll(" ").strip();
  }

  private String value(Placeholder what) {
    return switch (what) {
      case PROVIDER -> provider;
      case DIRECTION -> phrases.say("direction", call.direction());
      case CLIENT -> client();
      case CLIENT_ID -> context.client();
      case CLIENT_KIND -> context.clientKind();
      case LINE -> call.line().orElse("");
      case EMPLOYEE -> aside(employeeName(), extension());
      case EMPLOYEE_NAME -> employeeName();
      case EXTENSION -> extension();
      case STATUS -> aside(outcome(), providerStatus());
      case OUTCOME -> outcome();
      case PROVIDER_STATUS -> providerStatus();
      case TOTAL -> call.times().totalSeconds().map(CallValues::duration).orElse("");
      case TALK -> call.times().talkSeconds().map(CallValues::duration).orElse("");
      case TOTAL_SECONDS -> call.times().totalSeconds().map(String::valueOf).orElse("");
      case TALK_SECONDS -> call.times().talkSeconds().map(String::valueOf).orElse("");
      case RECORDING -> call.recording().orElse("");
      case INFERRED -> call.inferred() && ended() ? phrases.say("inferred") : "";
      case TRANSCRIPT -> call.transcript().orElse("");
      case NOTIFICATION -> Reports.name(call).orElse("");
      case DETAILS -> Reports.body(call).orElse("");
      case TIME -> time();
      case CALL_ID -> call.id();
    };
  }

  /** Not of a call that moves: the number is another client's now. */
  private String client() {
    if (happening == Happening.MOVED) {
      return "";
    }
    Optional<Party> client = call.client().filter(party -> party.kind() != Kind.ANONYMOUS);
    return client
        .flatMap(Party::phone)
        .map(Phone::digits)
        .or(() -> client.map(Party::raw))
        .orElseGet(() -> phrases.say("client.hidden"));
  }

  private String employeeName() {
    return employee.map(Employee::name).orElse("");
  }

  private String extension() {
    return call.extension().orElse("");
  }

  private String providerStatus() {
    return ProviderTerms.statusWord(call).orElse("");
  }

  private String outcome() {
    return ended() ? phrases.say("outcome", call.outcome()) : "";
  }

  private boolean ended() {
    return call.phase() == Phase.ENDED;
  }

  private String time() {
    return DateTimeFormatter.ofPattern(phrases.say("time"))
        .withZone(zone)
        .format(context.occurredAt());
  }

  /** The first with the second in brackets, or whichever there is. */
  private static String aside(String first, String second) {
    if (first.isBlank() || second.isBlank()) {
      return first + second;
    }
    return first + " (" + second + ")";
  }

  private static String duration(int seconds) {
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
