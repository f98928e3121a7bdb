package io.dozvon.standalone;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One of every kind that may come in, full of what must not come out. */
final class SentWebhooks {

  static final String SIPOUT = "/sipout_webhook/" + Secrets.SIPOUT_KEY;

  static final String REGISTRY =
      filled(
          """
          projects:
            - id: quiet
              language: en
              accessTokens: [$token]
              messengers: [whatsapp]
              connections:
                - {id: q-sipout, provider: sipout, webhookKeys: [$sipout, $new], lines: ["$line"]}
                - {id: q-sipuni, provider: sipuni, webhookKeys: [$sipuni]}
                - {id: q-iptelefon, provider: iptelefon, webhookKeys: [$iptelefon]}
                - {id: q-novofon, provider: novofon, webhookKeys: [$novofon]}
                - {id: q-uiscom, provider: uiscom, webhookKeys: [$uiscom]}
              employees:
                - {id: anna, phones: ["$line"], connections: {q-sipout: {extension: "101"}}}
          """);

  static final String WRONG_REGISTRY =
      filled(
          """
          projects:
            - id: quiet
              accessTokens: ["$token $token", {$token: $token}]
              phones: ["$phone"]
              connections:
                - {id: one, provider: sipout, webhookKeys: ["$bad"], lines: [[$phone]]}
                - {id: two, provider: sipout, webhookKeys: [$sipout]}
                - {id: three, provider: sipout, webhookKeys: [$sipout]}
                - {id: four, provider: sipout, webhookKeys: {$new: $new}}
          """);

  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
  private static final Map<String, String> FORM =
      Map.of("Content-Type", "application/x-www-form-urlencoded");
  private static final String COMPLETE =
      """
      {"call_action":"complete","call_status":"Success","call_id":"s1","call_direction":"in",
       "call_phone":"$phone","call_did":"$line","call_ext":"101","call_total_duration_sec":75,
       "call_talk_duration_sec":66,"note":"$field","key":"$new",
       "call_record_link":"https://lk.sipout.net/record/$recording"}""";

  private SentWebhooks() {}

  static List<SentWebhook> all() {
    return List.of(
        sipout("good", COMPLETE, 200),
        sipout("duplicate", COMPLETE, 200),
        sipout(
            "conversation",
            "{'call_action':'text','call_id':'s1','call_phone':'$phone',"
                + "'call_text':'Good day.\\n$said'}",
            200),
        sipout("anonymous", COMPLETE.replace("$phone", "anonymous").replace("s1", "s2"), 200),
        sipout(
            "phone of no form", COMPLETE.replace("$phone", "+$phone000").replace("s1", "s3"), 200),
        sipout("junk", "{\"call_action\": \"$junk $phone", 200),
        sipout("unknown action", "{'call_action':'$field','call_phone':'$phone'}", 200),
        sipout("wrong credential", COMPLETE.replace("$new", "$credential"), 401),
        webhook("unknown key", "/sipout_webhook/$stranger", JSON, COMPLETE, 404),
        webhook("misspelled path", "/sipuot_webhook/$sipout/$phone", JSON, COMPLETE, 404),
        webhook("path too long", "/sipout_webhook/$sipout/$phone?x=$query", JSON, COMPLETE, 404),
        webhook(
            "get",
            "/sipuni_webhook/$sipuni?event=2&call_id=1790000100.1002&src_num=$phone"
                + "&src_type=1&dst_num=$line_id100200&dst_type=1&timestamp=1790000130&status=ANSWER"
                + "&call_start_timestamp=1790000100&call_answer_timestamp=1790000105&x=$query"
                + "&call_record_link=https%3A%2F%2Fsipuni.com%2F$recording",
            Map.of(),
            "",
            200),
        webhook(
            "unrendered",
            "/sipuni_webhook/$sipuni?event=%7B%7B$query%7D%7D&src_num=%7B$phone",
            Map.of(),
            "",
            200),
        webhook(
            "history",
            "/iptelefon_webhook/$iptelefon",
            JSON,
            "{'cmd':'history','calldate':'2026-11-20 10:00:00','callid':'i1','call-type':'IN',"
                + "'call-status':'ANSWERED','status':'ANSWERED','exten':'346','phone':'$phone',"
                + "'link':'https://pbx.example/$recording.mp3','duration':'65',"
                + "'token':'$iptelefon'}",
            200),
        webhook(
            "wrong token",
            "/iptelefon_webhook/$iptelefon",
            JSON,
            "{'cmd':'event','phone':'$phone','token':'$credential'}",
            401),
        webhook(
            "unsigned",
            "/zadarma_webhook/$novofon",
            FORM,
            "event=NOTIFY_END&call_start=2026-01-15+12%3A00%3A00&pbx_call_id=in_q1"
                + "&caller_id=%2B$phone&called_did=$line&internal=100&duration=42"
                + "&disposition=answered&is_recorded=1&call_id_with_rec=$recording",
            200),
        webhook(
            "wrong signature",
            "/zadarma_webhook/$novofon",
            Map.of("Content-Type", "application/x-www-form-urlencoded", "Signature", "$credential"),
            "event=NOTIFY_START&caller_id=%2B$phone&called_did=$line",
            403),
        webhook(
            "speech",
            "/zadarma_webhook/$novofon",
            FORM,
            "event=SPEECH_RECOGNITION&lang=ru&pbx_call_id=in_q1&result=%7B%22phrases%22%3A%5B%7B"
                + "%22result%22%3A%22$said%22%2C%22channel%22%3A1%7D%5D%7D",
            200),
        webhook(
            "uiscom about no call",
            "/uiscom_webhook/$uiscom",
            JSON,
            "{'notification_name':'News','note':'$field','contact_phone_number':'$phone','message':'$said'}",
            200),
        webhook(
            "uiscom",
            "/uiscom_webhook/$uiscom",
            JSON,
            "{'notification_name':'Call ended','notification_mnemonic':'call_session_finished',"
                + "'virtual_phone_number':'$line','notification_time':'2026-11-20 10:15:42.118',"
                + "'contact_phone_number':'$phone','direction':'in','call_session_id':700100200,"
                + "'talk_time_duration':64,'total_time_duration':71,'is_lost':false,"
                + "'integration_key':'$uiscom','note':'$field'}",
            200));
  }

  private static SentWebhook sipout(String what, String body, int status) {
    return webhook(what, "/sipout_webhook/$sipout", JSON, body, status);
  }

  private static SentWebhook webhook(
      String what, String path, Map<String, String> headers, String body, int status) {
    return new SentWebhook(
        what,
        filled(path),
        headers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> filled(it.getValue()))),
        filled(body.replace('\'', '"')),
        status);
  }

  private static String filled(String template) {
    return template
        .replace("$sipout", Secrets.SIPOUT_KEY)
        .replace("$sipuni", Secrets.SIPUNI_KEY)
        .replace("$iptelefon", Secrets.IPTELEFON_KEY)
        .replace("$novofon", Secrets.NOVOFON_KEY)
        .replace("$uiscom", Secrets.UISCOM_KEY)
        .replace("$new", Secrets.NEW_KEY)
        .replace("$stranger", Secrets.STRANGERS_KEY)
        .replace("$bad", Secrets.BAD_KEY)
        .replace("$credential", Secrets.CREDENTIAL)
        .replace("$phone", Secrets.PHONE)
        .replace("$line", Secrets.LINE)
        .replace("$recording", Secrets.RECORDING)
        .replace("$said", Secrets.SAID)
        .replace("$field", Secrets.FIELD)
        .replace("$junk", Secrets.JUNK)
        .replace("$token", Secrets.TOKEN)
        .replace("$query", Secrets.QUERY);
  }
}
