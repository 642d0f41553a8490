// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows a browser without script its form again where that is refused, with what was typed and what is wrong with it, in
 * place of a problem that only a script can read. Nobody is sent to the login. Who then asks for the form's address, which is
 * in his address bar, gets its page where the server says that forms alone go there; others look for another method. It comes
 * when the problem is there, and before the library makes a document of a page.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
@ApplicationScoped
public class FormRefusals implements ContainerResponseFilter {

    private static final Pattern FORM = Pattern.compile("(react|vue|svelte)/(.*)");
    private static final Pattern SNAKE = Pattern.compile("_([a-z])");

    @Inject
    FrontEndPages pages;

    @Inject
    TypedForm typed;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        Matcher form = FORM.matcher(request.getUriInfo().getPath().replaceFirst("^/", ""));
        boolean isPage = request.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE) && form.matches();
        int status = answer.getStatus();
        if (isPage && status == Status.METHOD_NOT_ALLOWED.getStatusCode() && isRead(request)) {
            answer.setStatus(Status.OK.getStatusCode());
            answer.setEntity(
                    pages.elsewhere(form.group(1), form.group(2)), new Annotation[0], MediaType.TEXT_HTML_TYPE);
            answer.getHeaders().remove(HttpHeaders.ALLOW);
        } else if (isPage && request.getMethod().equals(HttpMethod.POST)) {
            refuse(request, form, status, answer);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private void refuse(ContainerRequestContext request, Matcher form, int status, ContainerResponseContext answer) {
        if (status == Status.UNAUTHORIZED.getStatusCode()) {
            toLogin(request, form.group(1), answer);
        } else if (status >= 400 && answer.getEntity() instanceof byte[] problem) {
            answer.setEntity(
                    pages.withForm(form.group(1), form.group(2))
                            .prop("refused", refusal(problem).toString())
                            .status(status),
                    new Annotation[0],
                    MediaType.TEXT_HTML_TYPE);
        }
    }

    private static void toLogin(ContainerRequestContext request, String frontEnd, ContainerResponseContext answer) {
        String login = UriBuilder.fromUri(request.getUriInfo().getBaseUri())
                .path(frontEnd)
                .path("login")
                .build()
                .getRawPath();
        answer.setStatus(Status.SEE_OTHER.getStatusCode());
        answer.setEntity(null);
        answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        answer.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        answer.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        answer.getHeaders().putSingle(HttpHeaders.LOCATION, login);
    }

    /** What the page has to know, with fields called as the forms call them. */
    private JsonObject refusal(byte[] problem) {
        JsonObject said = read(problem);
        JsonObjectBuilder wrong = Json.createObjectBuilder();
        for (JsonObject error : said.getOrDefault("errors", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonObject.class)) {
            String pointer = error.getString("pointer");
            wrong.add(field(pointer.substring(pointer.lastIndexOf('/') + 1)), error.getString("message"));
        }
        JsonObjectBuilder fields = Json.createObjectBuilder();
        typed.fields().forEach(fields::add);
        return Json.createObjectBuilder()
                .add("code", said.getString("code"))
                .add("message", said.getString("detail"))
                .add("wrong", wrong)
                .add("typed", fields)
                .build();
    }

    private static JsonObject read(byte[] problem) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(problem))) {
            return reader.readObject();
        }
    }

    private static String field(String name) {
        return SNAKE.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
