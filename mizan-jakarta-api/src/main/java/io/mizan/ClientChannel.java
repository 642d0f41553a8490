// SPDX-License-Identifier: Apache-2.0
package io.mizan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link Channel} that clients may join. Unless the class says another scope, there is one instance of it for the
 * application, as with {@link ApplicationScoped}.
 *
 * <pre>{@code
 * @ClientChannel("clinic")
 * @RolesAllowed("staff")
 * class ClinicChannel implements Channel<ClinicParams, Called, Waiting> { … }
 * }</pre>
 *
 * <p>Who may join and send is said here: by guards, and by {@code @RolesAllowed} or {@code @DenyAll} on the class, as on a
 * context's record. They are asked when somebody joins, with each message that he sends, and again before he is sent
 * anything that they have not been asked about for {@code mizan.socket.recheck}. Whoever may not be there any more leaves.
 *
 * <p>What is declared is in the contract, and clients are generated from it.
 */
@Stereotype
@ApplicationScoped
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ClientChannel {

    /**
     * The name on the wire, in the form of {@link Client#name()}.
     *
     * @return a name that no other channel of the application has
     */
    String value();

    /**
     * Who may join and send: each of the guards has to allow it. Their records are filled from the channel's parameters of
     * the same names.
     *
     * @return guards, asked in this order
     */
    Class<? extends Guard<?>>[] auth() default {};
}
