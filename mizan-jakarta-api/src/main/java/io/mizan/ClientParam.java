// SPDX-License-Identifier: Apache-2.0
package io.mizan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The wire name of a parameter or of a context's component, where the snake case of its Java name is not wanted. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface ClientParam {

    /**
     * The name on the wire, as in {@link Client#name()}; {@code mizan_caller} is reserved.
     *
     * @return the name
     */
    String value();
}
