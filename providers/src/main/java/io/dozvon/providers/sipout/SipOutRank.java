package io.dozvon.providers.sipout;

/**
 * How much a fact weighs. {@code complete} is the final word on the whole call, so a late {@code
 * dial} never overrides it; a text comes minutes later, is a by-product of speech analytics and may
 * lack half of what the others say.
 */
enum SipOutRank {
  TEXT(10),
  DIAL(20),
  COMPLETE(30);

  private final int authority;

  SipOutRank(int authority) {
    this.authority = authority;
  }

  int authority() {
    return authority;
  }
}
