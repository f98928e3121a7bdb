package io.dozvon.standalone;

import io.dozvon.simulator.Webhook;
import java.util.List;
import java.util.Map;

/**
 * Webhooks of calls of every outcome, some of one client, of two providers. Which client calls
 * depends on the provider, so that one connection's order is that of the client.
 */
final class CallsUnderLoad {

  private static final int CLIENTS = 21;

  private CallsUnderLoad() {}

  static List<Webhook> of(int call) {
    return switch (call % 4) {
      case 0 -> List.of(sipout(call, "action=dial"), sipout(call, end("Success", 66)));
      case 1 -> List.of(sipout(call, end("Missed", 0)));
      case 2 ->
          List.of(sipout(call, end("Busy", 0)), sipout(call, "action=text&call_text=Hello+again"));
      default -> List.of(uiscom(call));
    };
  }

  private static String end(String status, int talkSeconds) {
    return "action=complete&call_status=" + status + "&call_talk_duration_sec=" + talkSeconds;
  }

  private static Webhook sipout(int call, String said) {
    String common = "call_id=call-%d&call_direction=in&call_phone=7900444%04d&call_did=74951112233";
    return post(
        "/sipout_webhook/flowers-sipout-key",
        "application/x-www-form-urlencoded",
        common.formatted(call, call % CLIENTS) + "&call_" + said);
  }

  private static Webhook uiscom(int call) {
    String body =
        """
        {"notification_name":"finished","notification_mnemonic":"call_session_finished",
         "call_session_id":%d,"direction":"in","contact_phone_number":"7900444%04d",
         "virtual_phone_number":"74951112233","talk_time_duration":64,"total_time_duration":71,
         "is_lost":false}""";
    return post(
        "/uiscom_webhook/flowers-uiscom-key",
        "application/json",
        body.formatted(700_000_000 + call, 9_000 + call % CLIENTS));
  }

  private static Webhook post(String path, String contentType, String body) {
    return new Webhook("POST", path, "", Map.of("Content-Type", contentType), body);
  }
}
