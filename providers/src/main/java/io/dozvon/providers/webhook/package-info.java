/** What every provider's reader needs: a raw webhook as named fields, numbers, ids, digests. */
package io.dozvon.providers.webhook;
