package io.dozvon.providers.uiscom;

import io.dozvon.providers.webhook.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What UISCOM's placeholders are called, and by which other names customers and reports call them:
 * this table is the whole mapping. Names are compared without case, hyphens and underscores, and in
 * whatever object a template put them.
 */
enum UiscomField {
  NAME("notification_name"),
  MNEMONIC("notification_mnemonic"),
  /** A constant that customers add, for the mnemonic is not well known. */
  CONSTANT("event", "event_type"),
  TIME("notification_time"),
  TIMESTAMP("notification_timestamp"),
  CALL("call_session_id"),
  EXTERNAL_ID("external_id"),
  DIRECTION("direction"),
  SOURCE("call_source"),
  IS_INTERNAL("is_internal"),
  IS_TRANSFER("is_transfer"),
  IS_LOST("is_lost"),
  LOST_REASON("lost_reason", "finish_reason"),
  STATUS("call_status"),
  LINE("virtual_phone_number"),
  CLIENT("contact_phone_number"),
  CALLING("calling_phone_number"),
  CALLED("called_phone_number"),
  CLIENT_ID("contact_id"),
  CLIENT_NAME("contact_full_name"),
  COMMUNICATION("communication_id"),
  COMMUNICATION_NUMBER("communication_number"),
  COMMUNICATION_TYPE("communication_type"),
  EMPLOYEE("employee_id"),
  EMPLOYEES("employee_ids"),
  EMPLOYEE_NAME("employee_full_name"),
  EMPLOYEE_PHONE("employee_phone_number"),
  EXTENSION("extension_phone_number"),
  LAST_TALKED("last_talked_employee_id"),
  NOT_ANSWERED("noanswered_employee_full_names"),
  SCENARIO("scenario_name"),
  STARTED("start_time"),
  WAIT("wait_time_duration"),
  TALK("talk_time_duration"),
  TOTAL("total_time_duration"),
  LEG("leg_id", "leg_ids"),
  TAGS("tag_names"),
  RECORDING("file_link", "record_file_links", "full_record_file_link", "call_records"),
  RECORDING_SECONDS("file_duration", "call_record_duration"),
  /** Of marketing and of the employee: read by nobody, yet they tell whose webhook it is. */
  OTHERS(
      "app_id",
      "contact_group_ids",
      "employee_email",
      "operator_rating",
      "scenario_id",
      "tag_ids",
      "cpn_region_id",
      "cpn_region_name",
      "visitor_country",
      "visitor_id",
      "visitor_session_id",
      "visitor_browser_name",
      "campaign_name",
      "site_domain_name",
      "search_query",
      "tp_project");

  private static final Set<String> PLACEHOLDERS =
      Stream.of(values()).flatMap(field -> field.given.stream()).collect(Collectors.toSet());

  private static final Set<String> LISTS =
      Set.of(
          "employeeids",
          "legids",
          "tagnames",
          "recordfilelinks",
          "callrecords",
          "noansweredemployeefullnames");

  @SuppressWarnings("ImmutableEnumChecker") // An immutable list.
  private final List<String> given;

  @SuppressWarnings("ImmutableEnumChecker") // Handed to nobody who would change it.
  private final String[] names;

  UiscomField(String... names) {
    this.given = List.of(names);
    this.names = Stream.of(names).map(UiscomField::plain).toArray(String[]::new);
  }

  /** Whether a value is a placeholder without its braces: a template that was typed wrongly. */
  static boolean isPlaceholder(String value) {
    return PLACEHOLDERS.contains(value);
  }

  static boolean isList(String plainName) {
    return LISTS.contains(plainName);
  }

  /** Whether any field of UISCOM's was sent, even one that says nothing. */
  static boolean any(Fields said) {
    return Stream.of(values())
        .filter(field -> field != CONSTANT && field != DIRECTION && field != STARTED)
        .anyMatch(field -> said.sent(field.names));
  }

  /** A name as it is compared: the last part of a path, small letters and digits. */
  static String plain(String name) {
    return name.substring(name.lastIndexOf('.') + 1)
        .replace("_", "")
        .replace("-", "")
        .toLowerCase(Locale.ROOT);
  }

  boolean goesBy(String plainName) {
    return Stream.of(names).anyMatch(plainName::equals);
  }

  boolean sent(Fields said) {
    return said.sent(names);
  }

  Optional<String> text(Fields said) {
    return said.text(names);
  }

  /** All that it says, by whichever of its names, each once. */
  List<String> all(Fields said) {
    return Stream.of(names).flatMap(name -> said.all(name).stream()).distinct().toList();
  }

  Optional<Integer> seconds(Fields said) {
    return said.seconds(names);
  }

  Optional<Boolean> flag(Fields said) {
    return said.flag(names);
  }

  Optional<String> link(Fields said) {
    return said.link(names);
  }

  /** The first of its names, as it is compared. */
  String plainName() {
    return names[0];
  }

  /** The platform's own name of it. */
  String word() {
    return given.get(0);
  }
}
