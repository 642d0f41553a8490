// SPDX-License-Identifier: Apache-2.0
package io.mizan.views.part;

import io.mizan.ClientPage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tag's attributes.
 *
 * @param component the component's file below the sources of its front end
 * @param with a context, or several in a list or an array; null: none
 * @param props the other attributes; those that are null are not given to the component
 */
public record Tag(@Nullable String component, @Nullable Object with, Map<String, @Nullable Object> props) {

    /**
     * What is to be rendered.
     *
     * @return the component with its contexts and props
     * @throws IllegalArgumentException with what to write instead, if an attribute is none that can be used
     */
    public ClientPage page() {
        String name = component;
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(
                    "the attribute component is missing: it is the component's file below the"
                            + " sources of its front end, such as owners/OwnerCard.tsx");
        }
        ClientPage page = ClientPage.of(name);
        for (Object context : contexts(with)) {
            if (!(context instanceof Record one)) {
                throw new IllegalArgumentException("the attribute with of " + name + " is " + described(context)
                        + ": give a record annotated with @ClientContext, or several in a list");
            }
            page = page.with(one);
        }
        for (Map.Entry<String, @Nullable Object> prop : props.entrySet()) {
            Object value = prop.getValue();
            page = value == null ? page : page.prop(prop.getKey(), value);
        }
        return page;
    }

    private static Iterable<?> contexts(@Nullable Object with) {
        if (with == null) {
            return List.of();
        } else if (with instanceof Iterable<?> several) {
            return several;
        }
        return with instanceof Object[] several ? Arrays.asList(several) : List.of(with);
    }

    private static String described(@Nullable Object context) {
        return context == null ? "null" : "a " + context.getClass().getName();
    }
}
