// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Requests, as a servlet container hands them over: of somebody without cookies and without a session. */
final class Asked {
    private static final String CONTEXT = "/shop";
    private static final String MAPPING = "/api/mizan";

    private Asked() {}

    /** A fetch; header names and values in turn. */
    static Incoming get(String target, String... headers) {
        return request("GET", target, InputStream.nullInputStream(), headers);
    }

    /** A call of type {@code application/json}. */
    static Incoming post(String body) {
        return post(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "Content-Type", "application/json");
    }

    /** A call, with its body as it comes. */
    static Incoming post(InputStream body, String... headers) {
        return request("POST", "/call/", body, headers);
    }

    /** Any other request, without a body. */
    static Incoming of(String method, String target, String... headers) {
        return request(method, target, InputStream.nullInputStream(), headers);
    }

    private static Incoming request(String method, String target, InputStream body, String... headers) {
        Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < headers.length; i += 2) {
            sent.put(headers[i], headers[i + 1]);
        }
        int query = target.indexOf('?');
        String path = CONTEXT + MAPPING + (query < 0 ? target : target.substring(0, query));
        HttpServletRequest servlet = only(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getQueryString" -> query < 0 ? null : target.substring(query + 1);
            case "getContextPath" -> CONTEXT;
            case "getServletPath" -> MAPPING;
            case "getScheme" -> "http";
            case "getServerName" -> "shop.example";
            case "getServerPort" -> 80;
            case "getSession", "getAttribute" -> null;
            default -> throw new UnsupportedOperationException(name);
        });
        ContainerRequestContext context = only(ContainerRequestContext.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getHeaderString" -> sent.get(String.valueOf(arguments[0]));
            case "getEntityStream" -> body;
            default -> throw new UnsupportedOperationException(name);
        });
        return new Incoming(context, servlet);
    }

    private static <T> T only(Class<T> type, BiFunction<String, @Nullable Object[], @Nullable Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                Asked.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.apply(method.getName(), arguments)));
    }
}
