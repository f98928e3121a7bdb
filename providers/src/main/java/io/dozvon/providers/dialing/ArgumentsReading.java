package io.dozvon.providers.dialing;

import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.phone.PhoneRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Looks at what somebody gives a function, and brings it to the form that its provider takes. Goes
 * on after each problem to find the next; shows no value, since there are phones among them.
 */
public final class ArgumentsReading {

  /** What can be no phone number. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]{1,40}");

  private final BotFunction function;
  private final ArgumentForm form;
  private final Set<String> comeLater;

  private ArgumentsReading(BotFunction function, ArgumentForm form, Set<String> comeLater) {
    this.function = function;
    this.form = form;
    this.comeLater = Set.copyOf(comeLater);
  }

  /**
   * Of this function.
   *
   * @param rule which phones its provider takes
   * @param numbers of the connection's country
   */
  public static ArgumentsReading of(BotFunction function, PhoneRule rule, PhoneReader numbers) {
    return new ArgumentsReading(function, new ArgumentForm(rule, numbers), Set.of());
  }

  /** The same, where the parameters of these names may still lack: somebody fills them in later. */
  public ArgumentsReading lacking(Set<String> names) {
    return new ArgumentsReading(function, form, names);
  }

  /** In the order of the parameters; what is null or blank is not given. */
  public GivenArguments inOrder(List<String> values) {
    List<Parameter> parameters = function.parameters();
    List<Reason> problems = new ArrayList<>();
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      if (i < parameters.size()) {
        named.put(parameters.get(i).name(), values.get(i));
      } else if (isGiven(values.get(i))) {
        problems.add(tooMany(values.size()));
        break;
      }
    }
    return read(named, problems);
  }

  /** By the names of the parameters; what is null or blank is not given. */
  public GivenArguments byName(Map<String, String> values) {
    Set<String> known = Set.copyOf(names());
    List<Reason> problems = new ArrayList<>();
    for (String name : new TreeSet<>(values.keySet())) {
      if (!known.contains(name)) {
        problems.add(unknown(name));
      }
    }
    return read(values, problems);
  }

  private GivenArguments read(Map<String, String> values, List<Reason> problems) {
    Map<String, String> read = new LinkedHashMap<>();
    for (Parameter parameter : function.parameters()) {
      String value = values.get(parameter.name());
      if (isGiven(value)) {
        form.of(parameter, value.strip())
            .ifPresentOrElse(
                canonical -> read.put(parameter.name(), canonical),
                () -> problems.add(form.wrong(parameter, value.strip())));
      } else if (parameter.needed() && !comeLater.contains(parameter.name())) {
        problems.add(form.missing(parameter));
      }
    }
    return problems.isEmpty()
        ? new GivenArguments.Whole(new Arguments(read))
        : new GivenArguments.Wrong(problems);
  }

  private static boolean isGiven(String value) {
    return value != null && !value.isBlank();
  }

  private List<String> names() {
    return function.parameters().stream().map(Parameter::name).toList();
  }

  private Reason unknown(String name) {
    String shown = NAME.matcher(name).matches() ? " '" + name + "'" : " of that name";
    String russian = NAME.matcher(name).matches() ? " «" + name + "»" : " с таким именем";
    return new Reason(
        "unknown-argument",
        "there is no parameter" + shown + "; expected " + orNone("no argument"),
        "параметра" + russian + " нет; ожидается " + orNone("вызов без аргументов"));
  }

  private Reason tooMany(int given) {
    return new Reason(
        "too-many-arguments",
        "found " + given + " arguments; expected " + orNone("none"),
        "передано аргументов: " + given + "; ожидается " + orNone("вызов без аргументов"));
  }

  private String orNone(String none) {
    return names().isEmpty() ? none : String.join(", ", names());
  }
}
