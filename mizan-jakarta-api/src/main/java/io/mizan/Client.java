// SPDX-License-Identifier: Apache-2.0
package io.mizan;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A function that a client may call: a public method of a CDI bean. Only methods so annotated can be reached.
 *
 * <p>With {@link #context()} it is a read, one member of the context's single answer. With {@link #affects()} it is a
 * mutation: what it names is fresh everywhere before the call is answered. A method that also has a Jakarta REST
 * designator ({@code @GET}, {@code @POST}, …) stays an ordinary resource method, and takes part in guards, validation and
 * invalidation.
 *
 * <pre>{@code
 * @Client(context = OwnerContext.class)
 * public OwnerDetail ownerDetail(long ownerId) { … }
 *
 * @Client(affects = OwnerContext.class, auth = MayEdit.class)
 * @Transactional
 * public void renameOwner(@AffectsParam long ownerId, @NotBlank String name) { … }
 * }</pre>
 *
 * <p>It stands on methods alone; on a type, where an interceptor binding has to be allowed too, it fails the
 * deployment. Names follow section 1 of the protocol, calls its section 4, fetches its section 3.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Client {

    /**
     * The name on the wire, {@code [a-z][a-z0-9]*(_[a-z][a-z0-9]*)*} of at most 64 characters.
     *
     * @return the name; empty: the method's name in snake case
     */
    @Nonbinding
    String name() default "";

    /**
     * The context that this read is a member of: a record annotated with {@link ClientContext}.
     *
     * @return at most one class; empty: this is no context's read
     */
    @Nonbinding
    Class<? extends Record>[] context() default {};

    /**
     * What the method makes stale, for everyone: contexts, or {@link Everything}. Narrowed by {@link AffectsParam} and by
     * {@link Invalidation}.
     *
     * @return the affected contexts, in the order in which they are told to clients
     */
    @Nonbinding
    Class<? extends Record>[] affects() default {};

    /**
     * What the method makes stale for its caller alone.
     *
     * @return contexts that are kept per caller
     */
    @Nonbinding
    Class<? extends Record>[] affectsOwn() default {};

    /**
     * Who may call: each of the guards has to allow it. A read's guards stand on its {@link ClientContext} instead.
     *
     * @return guards, asked in this order
     */
    @Nonbinding
    Class<? extends Guard<?>>[] auth() default {};

    /**
     * Whether the function can be called over the socket too.
     *
     * @return false: over HTTP alone
     */
    @Nonbinding
    boolean websocket() default false;

    /**
     * Whether the function runs in-process only: no client can name it and no contract mentions it; what it affects still
     * counts.
     *
     * @return false: a client may call it
     */
    @Nonbinding
    boolean internal() default false;
}
