package io.dozvon.matcher;

import io.dozvon.contracts.call.CallEvent;

/** A call event that waits, with the key it came under. */
record HeldCall(String key, CallEvent event) {}
