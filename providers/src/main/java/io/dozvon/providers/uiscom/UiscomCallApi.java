package io.dozvon.providers.uiscom;

import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.providers.dialing.CallSetting;
import io.dozvon.providers.dialing.CardCall;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Call API and the Data API of UISCOM. It counts points itself, so it needs no pace. */
final class UiscomCallApi implements CallApi {

  @Override
  public List<BotFunction> functions() {
    return List.of(
        UiscomCalls.TO_EMPLOYEE,
        UiscomCalls.BY_SCENARIO,
        OfflineMessages.FUNCTION,
        Directory.SITES,
        Directory.CAMPAIGNS);
  }

  @Override
  public Optional<CardCall> cardCall() {
    return Optional.of(
        new CardCall(
            UiscomCalls.TO_EMPLOYEE,
            UiscomCalls.CLIENT_PHONE,
            Map.of(
                UiscomCalls.VIRTUAL_PHONE,
                Employee.VIRTUAL_NUMBER,
                UiscomCalls.EMPLOYEE_ID,
                Employee.EMPLOYEE_ID)));
  }

  @Override
  public Map<String, URI> addresses() {
    return Portal.addresses();
  }

  @Override
  public List<CallSetting> settings() {
    return List.of(
        new CallSetting(
            Portal.SETTING,
            Portal::knows,
            "uiscom or comagic",
            "whose cabinet the key is of; `uiscom` unless set"));
  }
}
