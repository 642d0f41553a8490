// SPDX-License-Identifier: Apache-2.0
package io.mizan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an exception of the application one that clients are told of: its status, its code and its message go out as a
 * problem (protocol, section 7). Every other exception is an incident, of which nothing but a number leaves the server.
 *
 * <pre>{@code
 * @ClientError(status = 409, code = "already_booked")
 * public class AlreadyBooked extends Exception { … }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ClientError {

    /**
     * The HTTP status.
     *
     * @return 400 to 499
     */
    int status();

    /**
     * What a client tells errors apart by, in the form of {@link Client#name()}.
     *
     * @return a code that the protocol does not use itself; empty: the class name in snake case without {@code Exception}
     */
    String code() default "";
}
