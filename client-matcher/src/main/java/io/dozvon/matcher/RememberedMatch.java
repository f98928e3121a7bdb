package io.dozvon.matcher;

import io.dozvon.contracts.client.Match;

/**
 * The client that a call was given.
 *
 * @param hour of the call's last event, counted from 1970
 */
record RememberedMatch(Match match, long hour) {}
