package io.dozvon.simulator.exchange;

import io.dozvon.simulator.JsonBody;
import java.util.List;
import java.util.stream.IntStream;

/** What the Data API knows of a small shop. */
final class RpcData {

  private static final int FIRST_MESSAGE = 400_100;

  private RpcData() {}

  static List<JsonBody> of(RpcRequest request) {
    return switch (request.method()) {
      case RpcMethods.SITES ->
          List.of(
              JsonBody.of("id", 50_001)
                  .put("domain_name", "flowers.example")
                  .put("name", "Цветы на Неве"),
              JsonBody.of("id", 50_002).put("domain_name", "bouquets.example").put("name", null));
      case RpcMethods.CAMPAIGNS ->
          List.of(
              JsonBody.of("id", -1).put("name", "Посетители без рекламной кампании"),
              JsonBody.of("id", 60_001).put("name", "Весна").put("site_id", 50_001));
      default ->
          IntStream.range(0, request.params().path("offline_messages").size())
              .mapToObj(number -> JsonBody.of("id", FIRST_MESSAGE + number))
              .toList();
    };
  }
}
