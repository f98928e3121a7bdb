package io.dozvon.simulator.exchange;

import static io.dozvon.simulator.exchange.RpcParameter.flag;
import static io.dozvon.simulator.exchange.RpcParameter.list;
import static io.dozvon.simulator.exchange.RpcParameter.number;
import static io.dozvon.simulator.exchange.RpcParameter.object;
import static io.dozvon.simulator.exchange.RpcParameter.text;
import static io.dozvon.simulator.exchange.RpcParameter.textOrNumber;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The methods that are known here, with their parameters. */
final class RpcMethods {

  static final String EMPLOYEE_CALL = "start.employee_call";
  static final String SCENARIO_CALL = "start.scenario_call";
  static final String SIMPLE_CALL = "start.simple_call";
  static final String RELEASE = "release.call";
  static final String CALLS = "list.calls";
  static final String SITES = "get.sites";
  static final String CAMPAIGNS = "get.campaigns";
  static final String OFFLINE_MESSAGES = "upload.offline_messages";

  /** Of the Call API. */
  static final Map<String, List<RpcParameter>> OF_CALLS =
      Map.of(
          EMPLOYEE_CALL,
          start(
              text("first_call").must().in("contact", "employee"),
              object("employee", number("id").must(), text("phone_number")).must(),
              object("employee_message")),
          SCENARIO_CALL,
          start(
              text("first_call").must().in("contact", "employee"),
              number("scenario_id").must(),
              object("employee_message")),
          SIMPLE_CALL,
          start(
              text("first_call").must().in("contact", "operator"),
              text("operator").must().matching(RpcMethods::isPhone),
              text("operator_confirmation"),
              object("operator_message")),
          RELEASE,
          with(number("call_session_id").must()),
          CALLS,
          with(text("direction").in("in", "out"), text("virtual_phone_number")));

  /** Of the Data API. */
  static final Map<String, List<RpcParameter>> OF_DATA =
      Map.of(
          SITES,
          report(),
          CAMPAIGNS,
          report(),
          OFFLINE_MESSAGES,
          with(list("offline_messages", message()).must()));

  private RpcMethods() {}

  /** Without a plus, and no extension. */
  private static boolean isPhone(String text) {
    return text.matches("[1-9][0-9]{6,14}");
  }

  private static List<RpcParameter> start(RpcParameter... own) {
    RpcParameter[] common = {
      text("virtual_phone_number").must(),
      text("contact").must().matching(RpcMethods::isPhone),
      text("direction").in("in", "out"),
      text("external_id"),
      flag("switch_at_once"),
      flag("early_switching"),
      flag("show_virtual_phone_number"),
      text("virtual_phone_usage_rule"),
      text("dtmf_string"),
      number("media_file_id"),
      object("contact_message")
    };
    return with(Stream.of(own, common).flatMap(Stream::of).toArray(RpcParameter[]::new));
  }

  /** A visitor's request; at most one of the three ids says where it came from. */
  private static RpcParameter[] message() {
    return new RpcParameter[] {
      text("date_time").must().matching(text -> text.matches("[0-9-]{10} [0-9:]{8}")),
      text("message"),
      text("name"),
      text("phone").matching(RpcMethods::isPhone),
      text("email"),
      number("site_id"),
      number("campaign_id"),
      textOrNumber("visitor_session_id"),
      number("source_id"),
      text("form_name"),
      text("ext_id"),
      list("user_fields")
    };
  }

  private static List<RpcParameter> report() {
    return with(number("limit"), number("offset"), object("filter"), list("sort"), list("fields"));
  }

  private static List<RpcParameter> with(RpcParameter... own) {
    return Stream.concat(Stream.of(text("access_token").must()), Stream.of(own)).toList();
  }
}
