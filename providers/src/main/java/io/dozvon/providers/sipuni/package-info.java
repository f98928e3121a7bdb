/** Sipuni: events of the exchange, as a query or a form; every field is optional. */
package io.dozvon.providers.sipuni;
