package io.dozvon.providers.sipuni;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Door;
import io.dozvon.providers.Entry;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Reply;

/** Lets in whoever knows the path: Sipuni sends no signature and no token. */
record SipuniDoor() implements Door {

  @Override
  public Entry examine(RawWebhook webhook, PathKey pathKey) {
    return Entry.granted();
  }

  /** Without a valid answer the provider may stop sending. */
  @Override
  public Reply accepted(RawWebhook webhook) {
    return Reply.json(200, "{\"success\": true}");
  }

  @Override
  public Reply refused(int status) {
    return Reply.json(status, "{\"success\": false}");
  }
}
