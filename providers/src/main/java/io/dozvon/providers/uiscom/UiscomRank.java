package io.dozvon.providers.uiscom;

/**
 * How much a fact weighs. A report carries guesses and gives way to everything. A recording closes
 * a call only where nothing better does. The end of the whole call outranks the legs, and its
 * measured durations outrank the mere notice of a loss. A talk that was seen to begin outranks even
 * the end: a talk of no whole second is still one. What the name of a notification or its fields
 * let us infer never outranks what a machine id tells.
 */
enum UiscomRank {
  REPORT(0),
  MENTION(10),
  END_BY_RECORDING(20),
  RECORDED(30),
  RINGING(40),
  LEG_ENDED(50),
  LOST(60),
  FINISHED(70),
  TALK_STARTED(80);

  private static final int TOLD = 100;

  private final int authority;

  UiscomRank(int authority) {
    this.authority = authority;
  }

  static UiscomRank of(UiscomEvent event) {
    return switch (event) {
      case INBOUND_CALL, OUTBOUND_CALL, WAITING, OUTGOING_LEG -> RINGING;
      case TALK_STARTED -> TALK_STARTED;
      case TALK_ENDED -> LEG_ENDED;
      case CALL_FINISHED -> FINISHED;
      case LOST_CALL -> LOST;
      case RECORDED -> RECORDED;
      case TAGGED, UNNAMED -> MENTION;
    };
  }

  /** Of what was inferred. */
  int authority() {
    return authority;
  }

  /** Of what a machine id told. */
  int authorityIfTold() {
    return authority + TOLD;
  }
}
