// SPDX-License-Identifier: Apache-2.0
package io.mizan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Narrows what a mutation affects to the instances that this argument names, instead of the whole context.
 *
 * <pre>{@code
 * @Client(affects = OwnerContext.class)
 * public void renameOwner(@AffectsParam long ownerId, String name) { … }    // owner;owner_id=5
 * }</pre>
 *
 * <p>The argument is matched to a component of an affected context by wire name and type. Arguments for different
 * components make one scope together; a collection, or two arguments for one component, make a scope for each value.
 * {@code null} widens to the whole context, which is never wrong.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface AffectsParam {

    /**
     * The component that the argument is the value of.
     *
     * @return a wire name; empty: the argument's own
     */
    String value() default "";

    /**
     * The affected contexts that are meant; needed where several have the component.
     *
     * @return contexts out of {@link Client#affects()}, {@link Client#affectsOwn()}; empty: the only one that has it
     */
    Class<? extends Record>[] of() default {};
}
