/** Raw webhooks in, call events out: the topology, its steps and its stores. */
package io.dozvon.normalizer;
