package io.dozvon.simulator.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.dozvon.simulator.JsonBody;
import io.dozvon.simulator.exchange.Heard.Order;
import io.dozvon.simulator.exchange.Heard.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The JSON-RPC of the platform that UISCOM is, and Novofon's 2.0, with the Call API and the Data
 * API told apart by the last part of their paths.
 *
 * @param credential of the customer, which the access token is
 * @param staff what makes a short number of the id of an employee
 * @param placed the calls that were placed so far
 */
record RpcReception(
    String provider,
    String credential,
    Staff staff,
    Points points,
    Supplier<List<PlacedCall>> placed)
    implements Reception {

  private static final String CALL_API = "/v4.0";
  private static final String DATA_API = "/v2.0";
  private static final String OUTBOUND = "out_";
  private static final int DIGITS = 12;

  @Override
  public boolean isAt(String path) {
    return path.endsWith(CALL_API) || path.endsWith(DATA_API);
  }

  @Override
  public Heard hear(Asked asked, Customer customer) {
    RpcRequest request = RpcRequest.of(asked.body());
    Optional<RpcFault> fault = fault(request, methods(asked), customer);
    if (fault.isPresent()) {
      return new Words(fault.get().said(request.id(), new JsonBody()));
    }
    return points.spend() ? carryOut(request) : new Words(limited(request.id()));
  }

  @Override
  public Said overLimit(Asked asked) {
    return limited(RpcRequest.of(asked.body()).id());
  }

  private Heard carryOut(RpcRequest request) {
    return switch (request.method()) {
      case RpcMethods.EMPLOYEE_CALL, RpcMethods.SCENARIO_CALL, RpcMethods.SIMPLE_CALL ->
          order(request);
      case RpcMethods.RELEASE -> data(request, JsonBody.of("success", "true"));
      case RpcMethods.CALLS ->
          data(request, placed.get().stream().map(RpcReception::told).toList());
      default -> data(request, RpcData.of(request));
    };
  }

  private Heard order(RpcRequest request) {
    JsonNode params = request.params();
    Optional<String> given = Optional.ofNullable(params.path("external_id").textValue());
    JsonNode employee = params.path("employee").path("id");
    return new Order(
        request.method(),
        params.path("contact").asText(),
        employee.isMissingNode() ? Optional.of(0) : staff.desk(employee.asText()),
        given,
        given,
        callId -> result(request, JsonBody.of("call_session_id", session(callId))));
  }

  private Optional<RpcFault> fault(
      RpcRequest request, Map<String, List<RpcParameter>> methods, Customer customer) {
    if (request.fault().isPresent()) {
      return request.fault();
    }
    if (!methods.containsKey(request.method())) {
      return Optional.of(RpcFault.of(-32601, "method_not_found", "Method not found"));
    }
    JsonNode token = request.params().path("access_token");
    if (token.isTextual() && !isKnown(token.textValue(), customer)) {
      return Optional.of(RpcFault.of(-32001, "access_token_invalid", "Access token is invalid"));
    }
    return RpcParameter.fault(request.params(), methods.get(request.method()))
        .or(() -> unknown(request.params(), customer));
  }

  /** What has the right form, and is nowhere to be found. */
  private Optional<RpcFault> unknown(JsonNode params, Customer customer) {
    JsonNode line = params.path("virtual_phone_number");
    if (line.isTextual() && !line.textValue().equals(customer.account().line())) {
      return Optional.of(
          RpcFault.of(-32007, "virtual_phone_number_not_found", "Virtual phone number not found"));
    }
    JsonNode employee = params.path("employee").path("id");
    return employee.isMissingNode() || staff.desk(employee.asText()).isPresent()
        ? Optional.empty()
        : Optional.of(RpcFault.about("employee.id", "employee_not_found", "Employee not found"));
  }

  private boolean isKnown(String token, Customer customer) {
    return customer.credential(credential).filter(key -> Digests.equal(key, token)).isPresent();
  }

  private Said limited(JsonNode id) {
    return RpcFault.of(-32029, "limit_exceeded", "Limit exceeded").said(id, points.told());
  }

  private Words data(RpcRequest request, Object data) {
    return new Words(result(request, data));
  }

  private Said result(RpcRequest request, Object data) {
    JsonBody result = JsonBody.of("data", data).put("metadata", points.told());
    return Said.json(
        200, JsonBody.of("jsonrpc", "2.0").put("id", request.id()).put("result", result));
  }

  private static JsonBody told(PlacedCall call) {
    return JsonBody.of("call_session_id", session(call.callId()))
        .put("external_id", call.reference().orElse(null))
        .put("direction", "out");
  }

  /** Always a number; where the notifications' id is none, they do not repeat it. */
  private static long session(String callId) {
    return callId.startsWith(OUTBOUND)
        ? Long.parseLong(callId.substring(OUTBOUND.length(), OUTBOUND.length() + DIGITS), 16)
        : Long.parseLong(callId);
  }

  private static Map<String, List<RpcParameter>> methods(Asked asked) {
    return asked.path().endsWith(CALL_API) ? RpcMethods.OF_CALLS : RpcMethods.OF_DATA;
  }
}
