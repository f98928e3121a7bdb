package io.dozvon.simulator.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A parameter of a method.
 *
 * @param type its JSON type
 * @param allows which of the values of that type
 * @param within of an object, its parts, and of a list those of each entry; where there are none,
 *     anything may be in it
 */
record RpcParameter(
    String name,
    boolean needed,
    Predicate<JsonNode> type,
    Predicate<JsonNode> allows,
    List<RpcParameter> within) {

  static RpcParameter text(String name) {
    return new RpcParameter(name, false, JsonNode::isTextual, any -> true, List.of());
  }

  static RpcParameter number(String name) {
    return new RpcParameter(name, false, JsonNode::isIntegralNumber, any -> true, List.of());
  }

  static RpcParameter flag(String name) {
    return new RpcParameter(name, false, JsonNode::isBoolean, any -> true, List.of());
  }

  static RpcParameter list(String name, RpcParameter... withinEach) {
    return new RpcParameter(name, false, JsonNode::isArray, any -> true, List.of(withinEach));
  }

  static RpcParameter textOrNumber(String name) {
    return new RpcParameter(
        name, false, node -> node.isTextual() || node.isNumber(), any -> true, List.of());
  }

  static RpcParameter object(String name, RpcParameter... within) {
    return new RpcParameter(name, false, JsonNode::isObject, any -> true, List.of(within));
  }

  /** The same, without which nothing goes. */
  RpcParameter must() {
    return new RpcParameter(name, true, type, allows, within);
  }

  /** The same, and one of these texts. */
  RpcParameter in(String... texts) {
    return matching(List.of(texts)::contains);
  }

  /** The same, and such a text. */
  RpcParameter matching(Predicate<String> text) {
    return new RpcParameter(name, needed, type, node -> text.test(node.textValue()), within);
  }

  /** The first thing that is wrong with what was given. */
  static Optional<RpcFault> fault(JsonNode given, Collection<RpcParameter> known) {
    return fault(given, known, "");
  }

  private static Optional<RpcFault> fault(
      JsonNode given, Collection<RpcParameter> known, String prefix) {
    List<String> names = known.stream().map(RpcParameter::name).toList();
    for (Iterator<String> sent = given.fieldNames(); sent.hasNext(); ) {
      String name = sent.next();
      if (!names.contains(name)) {
        return Optional.of(
            RpcFault.about(prefix + name, "unexpected_parameters", "Unexpected parameters"));
      }
    }
    return known.stream()
        .flatMap(parameter -> parameter.faultOf(given.path(parameter.name()), prefix).stream())
        .findFirst();
  }

  private Optional<RpcFault> faultOf(JsonNode value, String prefix) {
    String field = prefix + name;
    if (value.isMissingNode() || value.isNull()) {
      return Stream.of(
              RpcFault.about(field, "required_parameter_missed", "Required parameter missed"))
          .filter(missed -> needed)
          .findFirst();
    }
    if (!type.test(value)) {
      return Optional.of(RpcFault.about(field, "data_type_error", "Invalid parameter data type"));
    }
    if (!allows.test(value)) {
      return Optional.of(
          RpcFault.about(field, "invalid_parameter_value", "Invalid parameter value"));
    }
    return within.isEmpty() ? Optional.empty() : faultWithin(value, field + ".");
  }

  private Optional<RpcFault> faultWithin(JsonNode value, String prefix) {
    return StreamSupport.stream((value.isArray() ? value : List.of(value)).spliterator(), false)
        .flatMap(part -> fault(part, within, prefix).stream())
        .findFirst();
  }
}
