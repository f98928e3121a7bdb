package io.dozvon.providers.uiscom;

import io.dozvon.providers.dialing.Arguments;
import io.dozvon.providers.dialing.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where on the customer's site a request came from: by one of three ids, and no more than one. */
sealed interface MessageOrigin {

  String SITE = "site_id";
  String CAMPAIGN = "campaign_id";
  String SESSION = "visitor_session_id";

  /** The id to send. */
  record Known(String field, long id) implements MessageOrigin {}

  /** Why there is none. */
  record Refused(Reason reason) implements MessageOrigin {}

  /** The campaign of visitors who came by none: it has no id that may be sent. */
  long NO_CAMPAIGN = -1;

  Pattern ID = Pattern.compile("-?[0-9]{1,18}");

  /** Of what was given. A campaign that is none says no more than the site does. */
  static MessageOrigin of(Arguments arguments) {
    List<Known> given = new ArrayList<>();
    for (String field : List.of(SITE, CAMPAIGN, SESSION)) {
      arguments.find(field).ifPresent(id -> given.add(new Known(field, number(id))));
    }
    boolean withSite = given.stream().anyMatch(known -> known.field().equals(SITE));
    if (withSite) {
      given.remove(new Known(CAMPAIGN, NO_CAMPAIGN));
    }
    return given.size() == 1 ? only(given.get(0)) : new Refused(oneOfThree(given.size()));
  }

  /** Ids of sessions are looked at nowhere else: what is no number is none. */
  private static long number(String id) {
    return ID.matcher(id).matches() ? Long.parseLong(id) : 0;
  }

  private static MessageOrigin only(Known known) {
    if (known.id() > 0) {
      return known;
    }
    return new Refused(known.field().equals(SESSION) ? session() : notSent(known.field()));
  }

  private static Reason oneOfThree(int given) {
    return given == 0
        ? new Reason(
            "origin-missing",
            "none of site_id, campaign_id and visitor_session_id was given; give one of them",
            "не задан ни один из site_id, campaign_id и visitor_session_id; задайте один из них")
        : new Reason(
            "origin-ambiguous",
            "several of site_id, campaign_id and visitor_session_id were given; give only one",
            "заданы несколько из site_id, campaign_id и visitor_session_id; задайте только один");
  }

  private static Reason notSent(String field) {
    return new Reason(
        "origin-not-sent",
        field + " must not be -1 or less; give the id of the site in site_id instead",
        field + " не может быть -1 или меньше; задайте вместо него id сайта в site_id");
  }

  private static Reason session() {
    return new Reason(
        "origin-not-sent",
        "visitor_session_id is no session; get it on your own site with Comagic.getSessionId()",
        "visitor_session_id — не сессия; получите его на своём сайте через"
            + " Comagic.getSessionId()");
  }
}
