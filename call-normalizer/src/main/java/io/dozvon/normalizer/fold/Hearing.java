package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.CallEvent;
import java.util.List;

/**
 * What came of facts that were heard.
 *
 * @param call as it is kept from now on
 * @param events what there is to tell, in order
 * @param changed whether there is anything to keep that was not kept before
 * @param redelivered how many of the facts were known already
 * @param dropped how many facts, new or kept, gave way to those of more worth
 */
public record Hearing(
    FoldedCall call, List<CallEvent> events, boolean changed, int redelivered, int dropped) {}
