package io.dozvon.providers.novofon;

/**
 * How much a fact weighs. The end has the final word on the whole call, over an answer that was
 * seen: an employee may pick up a call back that its client never answers. Of such a call the
 * client's leg weighs more than an end that names it an inbound one. A recording and a text may
 * come before all else and know nothing but the ids. What is only guessed gives way to everything
 * that is told.
 */
enum NovofonRank {
  GUESS(0),
  RECORDED(5),
  REPORTED(8),
  RINGING(10),
  STARTED(20),
  LEG_ENDED(25),
  ANSWERED(30),
  ENDED(40),
  CALLBACK_ENDED(45);

  private final int authority;

  NovofonRank(int authority) {
    this.authority = authority;
  }

  int authority() {
    return authority;
  }
}
