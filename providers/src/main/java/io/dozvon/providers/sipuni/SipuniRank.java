package io.dozvon.providers.sipuni;

/**
 * How much a fact weighs. The end of the main call is the final word and outranks the legs. An
 * answer that was seen outranks even that: Sipuni ends a call with {@code NOANSWER} where the last
 * leg rung did not answer, and the answer times of an end are sometimes wrong, those of the answer
 * event never. What is only guessed gives way to everything that is told.
 */
enum SipuniRank {
  GUESS(0),
  RINGING(10),
  STARTED(20),
  LEG_ENDED(30),
  ENDED(40),
  ANSWERED(50);

  private final int authority;

  SipuniRank(int authority) {
    this.authority = authority;
  }

  int authority() {
    return authority;
  }
}
