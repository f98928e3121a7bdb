/** Tells people, bots and client cards of matched calls. */
package io.dozvon.notifier;
