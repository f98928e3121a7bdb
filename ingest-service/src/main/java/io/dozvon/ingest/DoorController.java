package io.dozvon.ingest;

import io.dozvon.contracts.net.IpAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.netty.NettyHttpRequestBuilder;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The door's place in the HTTP server. It takes no argument but the request, and asks that for the
 * bare bytes, so that the server parses neither forms nor JSON.
 */
@Controller
final class DoorController {

  private static final String ROUTE = "/{provider}_webhook/{key}";

  private final FrontDoor door;
  private final Ledger ledger;
  private final TrustedProxies proxies;

  DoorController(FrontDoor door, Ledger ledger, IngestSettings settings) {
    this.door = door;
    this.ledger = ledger;
    this.proxies = settings.proxies();
  }

  @Get(uri = ROUTE, consumes = MediaType.ALL, produces = MediaType.ALL, headRoute = false)
  CompletionStage<MutableHttpResponse<byte[]>> get(HttpRequest<?> request) {
    return answer(request);
  }

  @Post(uri = ROUTE, consumes = MediaType.ALL, produces = MediaType.ALL)
  CompletionStage<MutableHttpResponse<byte[]>> post(HttpRequest<?> request) {
    return answer(request);
  }

  private CompletionStage<MutableHttpResponse<byte[]>> answer(HttpRequest<?> request) {
    long begin = System.nanoTime();
    var veiled =
        (VeiledRequest) NettyHttpRequestBuilder.asBuilder(request).toHttpRequestWithoutBody();
    Knock knock = knock(veiled, request);
    // Back to the connection's own thread: Kafka's is not to be kept busy with answers.
    return door.knock(knock)
        .thenApplyAsync(
            ending -> {
              ledger.write(ending, Duration.ofNanos(System.nanoTime() - begin));
              return Answer.to(knock, ending);
            },
            veiled.connection())
        .exceptionally(
            fault -> {
              ledger.unanswered(fault);
              return Answer.of(PlainReply.of(500));
            });
  }

  private Knock knock(VeiledRequest veiled, HttpRequest<?> request) {
    ByteBody body = ((ServerHttpRequest<?>) request).byteBody();
    return new Knock(
        veiled.target(),
        sender(request),
        request.getMethodName(),
        request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class, ""),
        request.getHeaders()::findFirst,
        body.expectedLength(),
        // Claimed only by who reads it; otherwise the server drops it.
        reader -> body.toByteArrayPublisher().subscribe(reader));
  }

  private Optional<IpAddress> sender(HttpRequest<?> request) {
    return Optional.ofNullable(request.getRemoteAddress())
        .map(InetSocketAddress::getAddress)
        .map(IpAddress::of)
        .flatMap(connected -> proxies.sender(connected, request.getHeaders()::getAll));
  }
}
