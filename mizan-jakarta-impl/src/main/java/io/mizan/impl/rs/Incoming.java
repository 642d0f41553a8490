// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.forgery.Origin;
import io.mizan.contract.target.PercentEncoding;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request, as it was sent: no container's decoding or tidying counts. What each server hides of the raw address is made
 * up for here. The container's request is looked up anew at each question, so it is asked each of them once.
 */
final class Incoming {

    private final HttpServletRequest request;
    private final @Nullable ContainerRequestContext context;
    private final String method;
    private final String uri;
    private final String base;
    private final @Nullable String query;

    /** A request that Jakarta REST has not seen. */
    Incoming(HttpServletRequest request) {
        this(request, null, request.getMethod());
    }

    /** A request as Jakarta REST, and filters of the application's own, have made it. */
    Incoming(ContainerRequestContext context, HttpServletRequest request) {
        this(request, context, method(context.getMethod(), request.getMethod()));
    }

    private Incoming(HttpServletRequest request, @Nullable ContainerRequestContext context, String method) {
        this.request = request;
        this.context = context;
        this.method = method;
        this.uri = request.getRequestURI();
        this.base = request.getContextPath() + request.getServletPath();
        this.query = request.getQueryString();
    }

    private static String method(String shown, String sent) {
        return shown.equalsIgnoreCase(sent) ? sent : shown;
    }

    /** The method as it was sent, where Jakarta REST has put it into upper case. */
    String method() {
        return method;
    }

    /** The value of a field; several lines of one are joined by commas. */
    Optional<String> header(String name) {
        return Optional.ofNullable(context == null ? lines(name) : context.getHeaderString(name));
    }

    private @Nullable String lines(String name) {
        Enumeration<String> lines = request.getHeaders(name);
        if (lines == null || !lines.hasMoreElements()) {
            return null;
        }
        String first = lines.nextElement();
        if (!lines.hasMoreElements()) {
            return first;
        }
        StringJoiner all = new StringJoiner(",").add(first);
        lines.asIterator().forEachRemaining(all::add);
        return all.toString();
    }

    /**
     * The path below the protocol's root as it was sent, such as {@code /ctx/owner/}; empty if it was spelt in another way
     * or carries path parameters.
     */
    Optional<String> path() {
        return uri.startsWith(base) && isRaw() ? Optional.of(uri.substring(base.length())) : Optional.empty();
    }

    private boolean isRaw() {
        return !request.isRequestedSessionIdFromURL()
                && request.getRequestURL().toString().endsWith(uri);
    }

    /** The protocol's root: context path and mapping. */
    String base() {
        return base;
    }

    @Nullable String query() {
        return query;
    }

    /** The request-target as it was sent. */
    String target() {
        return query == null ? uri : uri + "?" + query;
    }

    /** The request-target as it was sent, without what stands before it. */
    String targetBelow(String path) {
        return uri.startsWith(path) ? target().substring(path.length()) : target();
    }

    /** What a filter has left with the request. */
    Optional<Object> attribute(String name) {
        return Optional.ofNullable(request.getAttribute(name));
    }

    InputStream body() throws IOException {
        return context == null ? request.getInputStream() : context.getEntityStream();
    }

    String ownOrigin() {
        return Origin.of(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    boolean secure() {
        return request.isSecure();
    }

    /** The best language that the request asks for; the root locale if it asks for none. */
    Locale language() {
        return header("Accept-Language").isPresent() ? request.getLocale() : Locale.ROOT;
    }

    /** The id of the session that the request belongs to; one begins where there is none. */
    String session() {
        return request.getSession().getId();
    }

    /** The value of a cookie as it was sent. */
    @Nullable String cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Stream.of(cookies)
                        .filter(c -> c.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** What a template of a resource method's address matched, decoded. */
    Map<String, String> pathParameters() {
        Map<String, String> all = new HashMap<>();
        if (context == null) {
            return all;
        }
        context.getUriInfo().getPathParameters().forEach((name, values) -> all.put(name, values.get(0)));
        return all;
    }

    /**
     * Whether the path was sent as a template has it, its last slash or not.
     *
     * @param template with a leading and a trailing slash
     * @param values by the template's names, decoded
     */
    boolean isSpelt(String template, Map<String, String> values) {
        String filled = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", PercentEncoding.encode(value.getValue()));
        }
        return isRaw() && (uri.endsWith("/") ? uri : uri + "/").equals(base + filled);
    }

    /**
     * Whether the container or a filter has given this browser a cookie with this answer, or may do so: a login with each
     * request is answered with one behind everybody's back on some servers.
     */
    boolean givesCookie() {
        HttpSession session = request.getSession(false);
        boolean login = header("Authorization")
                .filter(a -> !a.regionMatches(true, 0, "Bearer ", 0, 7))
                .isPresent();
        return login || CookieWatch.given(request) || (session != null && session.isNew());
    }
}
