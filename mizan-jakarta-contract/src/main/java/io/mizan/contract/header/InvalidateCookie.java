// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.header;

import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.target.MalformedQuery;
import io.mizan.contract.target.PercentEncoding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of the cookie {@code mizan_invalidate}, which tells script what it can't see on a redirect (protocol §5):
 * {@code X-Mizan-Invalidate}, percent-encoded.
 */
public final class InvalidateCookie {
    /** The cookie's name. */
    public static final String NAME = "mizan_invalidate";

    private static final int MAX_LENGTH = 1024;
    private static final String EVERYTHING = "*";

    private InvalidateCookie() {}

    /**
     * The value to set: what the request brought, then this; {@code *} where that is everything, can't be read or takes
     * more than 1,024 bytes.
     *
     * @param brought the value of the request's cookie, or null
     */
    public static String write(@Nullable String brought, Invalidations invalidations) {
        Invalidations all = read(brought).plus(invalidations.entries());
        String value = PercentEncoding.encode(InvalidateHeader.writeUnlimited(all));
        return all.isEverything() || value.length() > MAX_LENGTH ? EVERYTHING : value;
    }

    /** What a cookie says; nothing where there is none. */
    public static Invalidations read(@Nullable String value) {
        if (value == null) {
            return Invalidations.NONE;
        }
        return value.length() > MAX_LENGTH ? Invalidations.EVERYTHING : decoded(value);
    }

    private static Invalidations decoded(String value) {
        try {
            String field = PercentEncoding.decode(value);
            return InvalidateHeader.read(List.of(field), InvalidateHeader.Known.ALL);
        } catch (MalformedQuery e) {
            return Invalidations.EVERYTHING;
        }
    }
}
