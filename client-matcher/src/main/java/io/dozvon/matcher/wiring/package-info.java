/** Where the matcher meets the process that runs it: health, and a question over HTTP. */
package io.dozvon.matcher.wiring;
