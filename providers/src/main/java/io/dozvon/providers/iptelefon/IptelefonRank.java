package io.dozvon.providers.iptelefon;

/**
 * How much a fact weighs. The history is the final word on a call; but one history may come for
 * every extension that was rung, so that of several the answered one outweighs the others, and an
 * answer that was seen is not undone by one that tells of no answer. That holds for calls that come
 * in: on a call that we place the employee is connected first, so that {@code ACCEPTED} may be no
 * more than the employee's own handset. A row of the call log may be one leg of several and never
 * overrides what was told of the call at the time. What is only guessed gives way to everything.
 */
enum IptelefonRank {
  GUESS(0),
  RINGING(10),
  ACCEPTED_FIRST_LEG(20),
  LOG_ROW(30),
  HISTORY(40),
  ACCEPTED(50),
  HISTORY_ANSWERED(60);

  private final int authority;

  IptelefonRank(int authority) {
    this.authority = authority;
  }

  int authority() {
    return authority;
  }
}
