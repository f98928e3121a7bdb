/** The other direction: what providers are asked for, and what they answer. Pure. */
package io.dozvon.providers.dialing;
