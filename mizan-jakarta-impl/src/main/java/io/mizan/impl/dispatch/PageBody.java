// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import io.mizan.contract.header.EntityTag;
import io.mizan.spi.ContextCache.Body;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The body of a page, where it is all of the answer and can be given to whoever asks for the same. */
public final class PageBody {

    /** None. */
    static final Body NONE = new Body(new byte[0], "", false);

    /** A page that is larger would cost more to hold than to make: 1 MiB. */
    private static final int MOST = 1 << 20;

    private static final String TYPE = "Content-Type";

    /** What says that the next who asks may be meant to get another answer. */
    private static final Set<String> PERSONAL = Set.of("set-cookie", "vary", "content-encoding", "www-authenticate");

    /** What is made for each answer. */
    private static final Set<String> MADE = Set.of("content-type", "content-length", "etag", "date");

    private PageBody() {}

    /**
     * The body of what a method returned.
     *
     * @param returned a text, bytes, or a 200 with one of them; all else is not for keeping
     * @param method what it produces counts where the answer does not say its type
     * @return {@link #NONE} if it can't be kept
     */
    static Body of(@Nullable Object returned, Method method) {
        if (returned instanceof Response response) {
            return response.getStatus() == 200 && isForAll(response)
                    ? of(response.getEntity(), type(response, method), response)
                    : NONE;
        }
        return of(returned, produced(method), null);
    }

    /**
     * What a body is.
     *
     * @param body of a page
     * @return its media type
     */
    public static MediaType type(Body body) {
        return MediaType.valueOf(body.fields().getOrDefault(TYPE, MediaType.APPLICATION_OCTET_STREAM));
    }

    private static Body of(@Nullable Object entity, Optional<MediaType> type, @Nullable Response response) {
        if (type.isEmpty()) {
            return NONE;
        }
        byte[] bytes = bytes(entity, type.get());
        if (bytes == null || bytes.length > MOST) {
            return NONE;
        }
        Map<String, String> fields = new HashMap<>();
        String tag = null;
        if (response != null) {
            response.getStringHeaders().forEach((name, values) -> {
                if (!MADE.contains(name.toLowerCase(Locale.ROOT))) {
                    fields.put(name, String.join(", ", values));
                }
            });
            tag = response.getHeaderString("ETag");
        }
        fields.put(TYPE, type.get().toString());
        return new Body(bytes, tag == null ? EntityTag.of(bytes) : tag, true, fields);
    }

    private static byte @Nullable [] bytes(@Nullable Object entity, MediaType type) {
        if (entity instanceof String text) {
            String named = type.getParameters().get(MediaType.CHARSET_PARAMETER);
            try {
                return text.getBytes(named == null ? StandardCharsets.UTF_8 : Charset.forName(named));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                return null;
            }
        }
        return entity instanceof byte[] bytes ? bytes.clone() : null;
    }

    private static boolean isForAll(Response response) {
        String control = response.getHeaderString("Cache-Control");
        return response.getCookies().isEmpty()
                && response.getHeaders().keySet().stream()
                        .noneMatch(name -> PERSONAL.contains(name.toLowerCase(Locale.ROOT)))
                && (control == null || !control.contains("no-store"));
    }

    private static Optional<MediaType> type(Response response, Method method) {
        return Optional.ofNullable(response.getMediaType()).or(() -> produced(method));
    }

    /** The one type that a method produces. Where there are several, the server chooses by what the request accepts. */
    private static Optional<MediaType> produced(Method method) {
        boolean annotated = Stream.of(method.getAnnotations())
                .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
        Produces own = method.getAnnotation(Produces.class);
        Produces produces = own != null ? own : method.getDeclaringClass().getAnnotation(Produces.class);
        if (!annotated || produces == null || produces.value().length != 1) {
            return Optional.empty();
        }
        return Optional.of(produces.value()[0])
                .filter(one -> !one.contains(","))
                .map(MediaType::valueOf)
                .filter(type -> !type.isWildcardType() && !type.isWildcardSubtype());
    }
}
