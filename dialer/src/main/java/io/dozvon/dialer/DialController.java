package io.dozvon.dialer;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.body.ByteBody;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/** Calling out, in the HTTP server. Asks for bare bytes, so that the server parses none. */
@Controller
@Requires(beans = DialerSettings.class)
final class DialController {

  private static final String KEY = "Idempotency-Key";

  private final DialDoor door;
  private final ExecutorService answering;

  DialController(DialDoor door, @Named(TaskExecutors.IO) ExecutorService answering) {
    this.door = door;
    this.answering = answering;
  }

  @Post(
      uri = "/projects/{project}/functions/{name}",
      consumes = MediaType.ALL,
      produces = MediaType.ALL)
  CompletionStage<MutableHttpResponse<byte[]>> function(
      HttpRequest<?> http, @PathVariable String project, @PathVariable String name) {
    return answer(door.function(request(http, project, parameter(http, "client")), name));
  }

  @Post(
      uri = "/projects/{project}/clients/{client}/call",
      consumes = MediaType.ALL,
      produces = MediaType.ALL)
  CompletionStage<MutableHttpResponse<byte[]>> click(
      HttpRequest<?> http, @PathVariable String project, @PathVariable String client) {
    return answer(door.click(request(http, project, Optional.of(client))));
  }

  private CompletionStage<MutableHttpResponse<byte[]>> answer(CompletableFuture<DialAnswer> end) {
    return end.thenApplyAsync(DialController::response, answering);
  }

  /** Hangs up on whom it did not hear to the end. */
  private static MutableHttpResponse<byte[]> response(DialAnswer answer) {
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(answer.status(), "")
            .contentType(MediaType.APPLICATION_JSON_TYPE)
            .body(answer.body().getBytes(StandardCharsets.UTF_8));
    answer
        .retryAfter()
        .ifPresent(after -> response.header(HttpHeaders.RETRY_AFTER, Long.toString(after)));
    if (answer.status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer.heardOut() ? response : response.header(HttpHeaders.CONNECTION, "close");
  }

  private static DialRequest request(HttpRequest<?> http, String project, Optional<String> client) {
    ByteBody body = ((ServerHttpRequest<?>) http).byteBody();
    return new DialRequest(
        project,
        parameter(http, "connection"),
        client,
        http.getHeaders().findFirst(HttpHeaders.AUTHORIZATION),
        http.getHeaders().findFirst(KEY),
        body.expectedLength(),
        // Claimed only by who reads it; otherwise the server drops it.
        reader -> body.toByteArrayPublisher().subscribe(reader));
  }

  private static Optional<String> parameter(HttpRequest<?> http, String name) {
    return Optional.ofNullable(http.getParameters().get(name)).filter(text -> !text.isEmpty());
  }
}
