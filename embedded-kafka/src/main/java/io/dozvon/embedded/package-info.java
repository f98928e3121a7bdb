/**
 * A whole Kafka broker inside this process: one node that is broker and controller at once,
 * reachable only from this machine, with its data in a directory of its own.
 */
package io.dozvon.embedded;
