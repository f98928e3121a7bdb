/** The sending side of the telephony providers, for tests and for looking on. */
package io.dozvon.simulator;
