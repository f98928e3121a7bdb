/** The door: a webhook is authenticated, stored, and only then answered as its provider expects. */
package io.dozvon.ingest;
