package io.dozvon.registry;

import io.dozvon.contracts.registry.AccessToken;
import io.dozvon.contracts.registry.Project;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may act for a project over HTTP: whoever shows one of its access tokens. */
public final class ProjectAccess {

  /** May it be? */
  public sealed interface Access {

    /** Yes, for this project. */
    record Granted(Project project) implements Access {}

    /** Nobody has that token. It is the same whatever the project, so it tells nothing of it. */
    record Nobody() implements Access {}

    /**
     * Somebody, but the project is not theirs. Whether it exists is not for them to know, so this
     * is what they are told of one that does not, too.
     */
    record NotTheirs() implements Access {}
  }

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/-]+=*) *");

  private ProjectAccess() {}

  /**
   * Whether a request may act for a project.
   *
   * @param authorization the request's header of that name
   */
  public static Access to(String project, Optional<String> authorization, Registry registry) {
    return authorization
        .map(BEARER::matcher)
        .filter(Matcher::matches)
        .map(bearer -> new AccessToken(bearer.group(1)))
        .flatMap(registry::projectOf)
        .<Access>map(
            theirs ->
                theirs.id().equals(project) ? new Access.Granted(theirs) : new Access.NotTheirs())
        .orElseGet(Access.Nobody::new);
  }
}
