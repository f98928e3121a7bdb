/** Dead letters: what stands there, and how it goes through again. */
package io.dozvon.standalone.replay;
