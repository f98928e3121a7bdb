/**
 * SipOut. Its webhook is not publicly documented: what is read here is the contract we propose on
 * the names that its guide requires.
 */
package io.dozvon.providers.sipout;
