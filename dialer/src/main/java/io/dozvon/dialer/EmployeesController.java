package io.dozvon.dialer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.WebhookKey;
import io.dozvon.registry.RegistryView;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The employees of a project, which SipOut asks for to give them internal numbers. */
@Controller
@Requires(beans = DialerSettings.class)
final class EmployeesController {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SIPOUT = "sipout";

  private final RegistryView view;

  EmployeesController(RegistryView view) {
    this.view = view;
  }

  @Get(
      uri = "/sipout_employees/{key}",
      consumes = MediaType.ALL,
      produces = MediaType.ALL,
      headRoute = false)
  @ExecuteOn(TaskExecutors.IO)
  MutableHttpResponse<byte[]> employees(@PathVariable String key) {
    if (!view.loaded()) {
      return response(503, DialAnswer.plain(503, true).body()).header(HttpHeaders.RETRY_AFTER, "2");
    }
    Optional<Connection> connection = view.registry().connectionOf(new WebhookKey(SIPOUT, key));
    return connection
        .map(one -> response(200, list(one.project())))
        .orElseGet(() -> response(404, DialAnswer.plain(404, true).body()));
  }

  private String list(String project) {
    ArrayNode list = JSON.createArrayNode();
    view.registry()
        .employeesOf(project)
        .forEach(one -> list.addObject().put("id", one.id()).put("name", one.name()));
    return list.toString();
  }

  private static MutableHttpResponse<byte[]> response(int status, String body) {
    return HttpResponse.<byte[]>status(status, "")
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .body(body.getBytes(StandardCharsets.UTF_8));
  }
}
