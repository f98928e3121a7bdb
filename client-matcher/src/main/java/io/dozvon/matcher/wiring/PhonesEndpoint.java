package io.dozvon.matcher.wiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.dozvon.contracts.serde.Json;
import io.dozvon.matcher.MatcherSettings;
import io.dozvon.matcher.PhoneOwner;
import io.dozvon.matcher.PhoneOwners;
import io.dozvon.registry.ProjectAccess;
import io.dozvon.registry.ProjectAccess.Access;
import io.dozvon.registry.RegistryView;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.management.endpoint.annotation.Read;
import io.micronaut.management.endpoint.annotation.Selector;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who owns a phone, and why: on the management port, for whoever shows a token of the project. */
@Endpoint(id = PhonesEndpoint.ID, defaultSensitive = false)
@Requires(beans = MatcherSettings.class)
public final class PhonesEndpoint {

  static final String ID = "phones";

  /** Management has nothing that was not asked for. It looks at tokens itself. */
  public static final Map<String, Object> ENABLED =
      Map.of("endpoints." + ID + ".enabled", true, "endpoints." + ID + ".sensitive", false);

  private static final ObjectWriter JSON = Json.mapper().writer();
  private static final String COME_AGAIN_SECONDS = "2";

  private final PhoneOwners owners;
  private final RegistryView registry;

  PhonesEndpoint(PhoneOwners owners, RegistryView registry) {
    this.owners = owners;
    this.registry = registry;
  }

  /** Answers from the table of this instance. */
  @Read(produces = MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.IO)
  public HttpResponse<byte[]> owner(
      @Selector String project, @Selector String phone, HttpRequest<?> request) {
    if (!registry.loaded()) {
      return notNow("waiting for the registry");
    }
    Access access =
        ProjectAccess.to(
            project,
            request.getHeaders().findFirst(HttpHeaders.AUTHORIZATION),
            registry.registry());
    if (access instanceof Access.Granted granted) {
      return answer(owners.of(granted.project(), phone));
    }
    return access instanceof Access.NotTheirs
        ? error(404, "Not Found")
        : error(401, "Unauthorized").header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  private static HttpResponse<byte[]> answer(PhoneOwner owner) {
    if (owner instanceof PhoneOwner.Known known) {
      return body(200, known);
    }
    if (owner instanceof PhoneOwner.NotNow notNow) {
      return notNow(notNow.why());
    }
    return owner instanceof PhoneOwner.Elsewhere
        ? error(421, "Misdirected Request", "another instance holds this phone; ask that one")
        : error(400, "Bad Request", "that is no phone; expected one such as 79004443322");
  }

  private static HttpResponse<byte[]> notNow(String why) {
    return error(503, "Service Unavailable", why)
        .header(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
  }

  private static MutableHttpResponse<byte[]> error(int status, String error) {
    return body(status, Map.of("error", error));
  }

  private static MutableHttpResponse<byte[]> error(int status, String error, String reason) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("error", error);
    body.put("reason", reason);
    return body(status, body);
  }

  private static MutableHttpResponse<byte[]> body(int status, Object content) {
    try {
      return HttpResponse.<byte[]>status(status, "")
          .contentType(MediaType.APPLICATION_JSON_TYPE)
          .body(JSON.writeValueAsBytes(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer is no JSON", e);
    }
  }
}
