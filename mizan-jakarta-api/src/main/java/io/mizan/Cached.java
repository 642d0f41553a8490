// SPDX-License-Identifier: Apache-2.0
package io.mizan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a context, or a page of the view path that names one, may be kept. Without it a context is kept for everyone, or per
 * caller where it has a guard or one of its functions takes {@link Caller}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Cached {

    /** For whom one stored answer is good. */
    enum Per {
        /** For whom it follows from guards and {@link Caller} parameters. */
        AUTO,
        /** For everyone; a function that asks for the caller then fails. */
        EVERYONE,
        /** For one caller with the roles that he has. */
        CALLER,
        /** For all callers that have the same roles. */
        ROLES
    }

    /**
     * For whom one stored answer is good.
     *
     * @return {@link Per#AUTO} by default
     */
    Per per() default Per.AUTO;

    /**
     * The longest that an entry may live in a server's own cache, as an ISO 8601 duration such as {@code PT5M}.
     *
     * @return a positive duration; empty: the cache's own bound
     */
    String maxAge() default "";

    /**
     * Whether it is never kept by a server or by a shared cache.
     *
     * @return false: it may be kept
     */
    boolean never() default false;

    /**
     * How long an edge may answer a guarded context alone, as an ISO 8601 duration (protocol, section 12).
     *
     * @return a positive duration; empty: never, each request is sent on to the origin
     */
    String edge() default "";
}
