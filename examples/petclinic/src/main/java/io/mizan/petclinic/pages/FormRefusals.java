// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import static java.util.stream.Collectors.joining;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sends a browser without script back to its form where that is refused, in place of a problem that only a script can read.
 * The address then names the fields that are wrong, and nothing that was typed.
 */
public class FormRefusals implements ContainerResponseFilter {

    private static final Pattern FORM = Pattern.compile("(react|vue|svelte)(/.*)?");
    private static final Pattern SNAKE = Pattern.compile("_([a-z])");
    private static final int INVALID = 422;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        String path = request.getUriInfo().getPath(false).replaceFirst("^/", "");
        boolean isForm = request.getMethod().equals(HttpMethod.POST)
                && FORM.matcher(path).matches()
                && request.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE);
        if (!isForm) {
            return;
        }
        URI base = request.getUriInfo().getBaseUri();
        if (answer.getStatus() == Status.UNAUTHORIZED.getStatusCode()) {
            String frontEnd = path.replaceFirst("/.*", "");
            send(UriBuilder.fromUri(base).path(frontEnd).path("login").build(), answer);
        } else if (answer.getStatus() == INVALID) {
            URI page = pageOf(request, base).orElse(request.getUriInfo().getRequestUri());
            send(
                    UriBuilder.fromUri(page)
                            .replaceQueryParam("wrong", wrong(answer))
                            .build(),
                    answer);
        }
    }

    private static void send(URI to, ContainerResponseContext answer) {
        answer.setStatus(Status.SEE_OTHER.getStatusCode());
        answer.setEntity(null);
        answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        answer.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        answer.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        answer.getHeaders()
                .putSingle(
                        HttpHeaders.LOCATION,
                        to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()));
    }

    /** The page that the form is on, as the browser tells. Only its path counts, and only one of ours. */
    private static Optional<URI> pageOf(ContainerRequestContext request, URI base) {
        try {
            return Optional.ofNullable(request.getHeaderString("Referer"))
                    .map(URI::create)
                    .filter(page -> String.valueOf(page.getRawPath()).startsWith(base.getRawPath()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The fields, as the forms call them. */
    private static String wrong(ContainerResponseContext answer) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream((byte[]) answer.getEntity()))) {
            return reader.readObject().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                    .map(error -> error.getString("pointer"))
                    .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
                    .map(name -> SNAKE.matcher(name)
                            .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)))
                    .distinct()
                    .collect(joining(","));
        }
    }
}
