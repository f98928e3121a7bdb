/** Finds out which client a call belongs to, and creates the client when nobody is found. */
package io.dozvon.matcher;
