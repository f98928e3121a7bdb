/** Orders to call, by Kafka or HTTP, become requests to the providers: each at most one call. */
package io.dozvon.dialer;
