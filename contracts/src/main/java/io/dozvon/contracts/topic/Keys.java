package io.dozvon.contracts.topic;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.phone.Party;

/** How the keys of our topics are put together. */
public final class Keys {

  private Keys() {}

  /** By client phone, or by call where there is no phone. */
  public static String ofCall(Call call) {
    return call.client()
        .flatMap(Party::phone)
        .map(phone -> of(call.project(), phone.digits()))
        .orElseGet(() -> of(call.project(), call.id()));
  }

  /** Something within a project. */
  public static String of(String project, String within) {
    return project + "|" + within;
  }
}
