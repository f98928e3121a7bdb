package io.dozvon.ingest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.body.ByteBody;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/** The clients' place in the HTTP server. Asks for bare bytes, so that the server parses none. */
@Controller
final class ClientsController {

  private static final String ROUTE = "/projects/{project}/clients/{client}";

  private final ClientDoor door;
  private final ClientLedger ledger;
  private final ExecutorService answering;

  ClientsController(
      ClientDoor door, ClientLedger ledger, @Named(TaskExecutors.IO) ExecutorService answering) {
    this.door = door;
    this.ledger = ledger;
    this.answering = answering;
  }

  @Put(uri = ROUTE, consumes = MediaType.ALL, produces = MediaType.ALL)
  CompletionStage<MutableHttpResponse<byte[]>> put(
      HttpRequest<?> http, @PathVariable String project, @PathVariable String client) {
    ClientRequest request = request(http, project, client);
    return answer(request, "put", door.put(request));
  }

  @Delete(uri = ROUTE, consumes = MediaType.ALL, produces = MediaType.ALL)
  CompletionStage<MutableHttpResponse<byte[]>> delete(
      HttpRequest<?> http, @PathVariable String project, @PathVariable String client) {
    ClientRequest request = request(http, project, client);
    return answer(request, "delete", door.delete(request));
  }

  /** Off Kafka's own thread, which is not to be kept busy with answers. */
  private CompletionStage<MutableHttpResponse<byte[]>> answer(
      ClientRequest request, String method, CompletableFuture<ClientEnding> ending) {
    return ending.thenApplyAsync(
        end -> {
          ledger.write(method, end);
          return ClientAnswer.to(request, end);
        },
        answering);
  }

  private static ClientRequest request(HttpRequest<?> http, String project, String client) {
    ByteBody body = ((ServerHttpRequest<?>) http).byteBody();
    return new ClientRequest(
        project,
        client,
        http.getHeaders().findFirst(HttpHeaders.AUTHORIZATION),
        body.expectedLength(),
        // Claimed only by who reads it; otherwise the server drops it.
        reader -> body.toByteArrayPublisher().subscribe(reader));
  }
}
