package io.dozvon.providers;

/**
 * A fact that is announced for itself, once, however little it says of its call, and even where
 * there is no call: a text message, or the notification of a provider whose customers wake their
 * bots by notifications. Its words are its own and never the call's.
 */
public final class Report {

  /** The word that makes a fact a report, and says of what kind. */
  public static final String KIND = "report";

  /** The kind that is a text message of the client's. */
  public static final String TEXT_MESSAGE = "sms";

  /** The word with the name that the customer gave to the notification. */
  public static final String NAME = "notification_name";

  /** The word with what was sent, for people to read: short, and without what opens doors. */
  public static final String BODY = "report_body";

  /** How long that may be. */
  public static final int LONGEST_BODY = 4_000;

  /** The word with the whole of what was sent as text, for whoever asks for it. */
  public static final String REQUEST = "report_request";

  /** How long that may be; cut, nobody could read it any more. */
  public static final int LONGEST_REQUEST = 100_000;

  /** The word that says that what was sent is longer. */
  public static final String REQUEST_TOO_LONG = "report_request_too_long";

  private Report() {}

  /** Whether a fact is one. */
  public static boolean is(Fact fact) {
    return fact.words().containsKey(KIND);
  }
}
