/** How the call normalizer becomes a process. The only place here that knows Micronaut. */
package io.dozvon.normalizer.wiring;
