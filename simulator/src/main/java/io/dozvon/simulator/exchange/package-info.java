/**
 * The receiving side of the telephony providers: what they are asked for calls with, and answer.
 */
package io.dozvon.simulator.exchange;
