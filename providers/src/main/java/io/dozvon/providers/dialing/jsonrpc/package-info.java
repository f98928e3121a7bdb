/** The JSON-RPC that UIS, and the platforms made of it, are asked with. Pure. */
package io.dozvon.providers.dialing.jsonrpc;
