/**
 * Novofon, formerly Zadarma: the notifications that it calls v1. Those of its platform two are the
 * customer's own templates and another provider's format.
 */
package io.dozvon.providers.novofon;
