// SPDX-License-Identifier: Apache-2.0
package io.mizan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A context: reads that are fetched, cached and invalidated together. It is a record; its components (at most four) tell
 * one instance from another and are the parameters that all its functions share.
 *
 * <pre>{@code
 * @ClientContext
 * public record OwnerContext(long ownerId) {}      // GET …/ctx/owner/?owner_id=5
 * }</pre>
 *
 * <p>Guards, roles ({@code @RolesAllowed}, {@code @DenyAll}) and {@link Cached} stand on the record, since a context is one
 * resource. A compact constructor may normalise the values, or refuse them with an exception: a client gets a 400.
 * Components are integers, {@code boolean}, {@code String}, {@code char}, enums, {@code UUID}, {@code LocalDate}, {@code
 * Instant} or {@code OffsetDateTime} (protocol, section 2).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ClientContext {

    /**
     * The name on the wire.
     *
     * @return the name; empty: the record's name without its suffix {@code Context}, in snake case
     */
    String name() default "";

    /**
     * Contexts whose invalidation makes this one stale as well; parameters of the same name keep their scope.
     *
     * @return other contexts
     */
    Class<? extends Record>[] staleWith() default {};

    /**
     * Who may read.
     *
     * @return guards, each of which has to allow it
     */
    Class<? extends Guard<?>>[] auth() default {};

    /**
     * The revision that is part of cache keys.
     *
     * @return a text; empty: a hash of the context's part of the contract, so that a changed type never meets an old entry
     */
    String rev() default "";
}
